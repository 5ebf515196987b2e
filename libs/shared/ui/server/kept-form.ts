import { computed, effect, untracked, type WritableSignal } from '@angular/core';
import { merged } from '../form/typed-over';
import { keptWords } from './kept-words';
import { alike } from './reading';

export interface KeptForm {
  forget(): void;
  /** Whether what is on the server is another than when the first word was typed, on this visit or an earlier one, and that was not asked about yet. */
  changedSince(): boolean;
  /** The person was asked about what stands now, and goes on over it. */
  asked(): void;
}

interface Kept<T> {
  /** What stood when it was kept last. */
  began: T;
  typed: T;
  /** What stood when the first word was typed. */
  first?: T;
}

/**
 * Keeps a form's model on this device from its first change until it is sent or closed: through a reload, a crash, conjoint mode and another page. What
 * an earlier visit typed stands in the form again, over what is on the server now. In an injection context.
 * @param name under which it is kept, one for each thing that is filled in
 * @param began the model as nobody typed in it
 */
export function keptForm<T extends object>(model: WritableSignal<T>, name: () => string, began: () => T): KeptForm {
  const kept = keptWords<Kept<T> | null>(computed(name), null, (found) => found !== null && !alike(found.typed, found.began));
  effect(() => {
    const [now, before] = [{ began: untracked(began), typed: model() }, untracked(kept.value)];
    const isTyped = !alike(now.typed, now.began);
    if (isTyped || before) untracked(() => kept.set({ ...now, first: (isTyped && (before?.first ?? before?.began)) || now.began }));
  });
  effect(() => {
    const found = kept.value();
    if (!found) return;
    const [typed, before] = untracked(() => [model(), began()]);
    // Not over what is being typed.
    const again = alike(typed, before) ? merged(found.began, found.typed, before) : typed;
    if (!alike(again, typed)) model.set(again);
  });
  return {
    forget: () => kept.forget(),
    changedSince: () => kept.value() !== null && !alike(kept.value()?.first, began()),
    asked: () => {
      const words = kept.value();
      if (words) kept.set({ ...words, first: began() });
    },
  };
}
