import { DestroyRef, effect, inject, type Signal, signal, untracked } from '@angular/core';
import { holdName } from './hold-name';
import { LocalDrafts } from './local-drafts';

const PAUSE_MS = 300;
/** What this window keeps things under, until it closes; what a closed one left is found by the next that writes there. */
const mine = new Set<string>();

/** What is typed into a form: on the screen, and sealed on this device until it was sent or let go. */
export interface KeptWords<T> {
  readonly value: Signal<T>;
  set(value: T): void;
  /** It was sent, or is not wanted any more. @param name another one than that on the screen */
  forget(name?: string): void;
}

/**
 * Keeps what is typed through a reload, a crash and another page, each window its own. In an injection context.
 * @param name under which it is kept, one for each thing that can be written; '' keeps nothing
 * @param worth what is worth keeping: by default all that is not as it began
 */
export function keptWords<T>(name: () => string, empty: T, worth: (value: T) => boolean = (value) => JSON.stringify(value) !== JSON.stringify(empty)): KeptWords<T> {
  const drafts = inject(LocalDrafts);
  const value = signal(empty);
  const names = new Map<string, string>();
  let current = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  // One after the other: what is sent must not be kept again by a slower write before it.
  let last: Promise<unknown> = Promise.resolve();
  const then = (work: () => Promise<unknown>) => (last = last.then(work, work));

  const keep = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const [at, kept] = [current, value()];
    if (at !== '') void then(() => (worth(kept) ? drafts.put(ownName(at), JSON.stringify(kept)) : drafts.remove(ownName(at))));
  };
  const ownName = (at: string) => names.get(at) ?? at;
  const find = async (at: string) => {
    if (!names.has(at)) names.set(at, await claimOne(await drafts.names(at), `${at}/${crypto.randomUUID()}`));
    const kept = await drafts.get(ownName(at));
    if (kept !== null && at === current && value() === empty) value.set(JSON.parse(kept) as T);
  };

  effect(() => {
    const next = name();
    untracked(() => {
      if (next === current) return;
      keep();
      current = next;
      value.set(empty);
      if (next !== '') void then(() => find(next));
    });
  });
  inject(DestroyRef).onDestroy(keep);

  return {
    value: value.asReadonly(),
    set: (next) => {
      value.set(next);
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE_MS);
    },
    forget: (at = current) => {
      if (at === current) {
        clearTimeout(timer);
        timer = undefined;
        value.set(empty);
      }
      if (at !== '') void then(() => drafts.remove(ownName(at)));
    },
  };
}

/** This window's own name, else one that a closed window left, else a new one. */
async function claimOne(left: readonly string[], fresh: string): Promise<string> {
  const own = left.find((name) => mine.has(name));
  if (own) return own;
  for (const name of [...left, fresh]) {
    if (!(await holdName(name))) continue;
    mine.add(name);
    return name;
  }
  return fresh;
}
