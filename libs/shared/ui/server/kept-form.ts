import { computed, effect, untracked, type WritableSignal } from '@angular/core';
import { merged } from '../form/typed-over';
import { keptWords } from './kept-words';
import { alike } from './reading';

/**
 * Keeps a form's model on this device from its first change until it is sent or closed: through a reload, a crash, conjoint mode and another page. What
 * an earlier visit typed stands in the form again, over what is on the server now. In an injection context.
 * @param name under which it is kept, one for each thing that is filled in
 * @param began the model as nobody typed in it
 */
export function keptForm<T extends object>(model: WritableSignal<T>, name: () => string, began: () => T): { forget(): void } {
  const kept = keptWords<{ began: T; typed: T } | null>(computed(name), null, (found) => found !== null && !alike(found.typed, found.began));
  effect(() => {
    const now = { began: untracked(began), typed: model() };
    if (!alike(now.typed, now.began) || untracked(kept.value)) untracked(() => kept.set(now));
  });
  effect(() => {
    const found = kept.value();
    if (!found) return;
    const [typed, before] = untracked(() => [model(), began()]);
    // Not over what is being typed.
    const again = alike(typed, before) ? merged(found.began, found.typed, before) : typed;
    if (!alike(again, typed)) model.set(again);
  });
  return { forget: () => kept.forget() };
}
