import { signal, type Signal } from '@angular/core';

/** One act at a time: whether it is under way, and the problem it ended with. */
export interface Act {
  readonly busy: Signal<boolean>;
  readonly problem: Signal<unknown>;
  /** Does it unless one is under way; true when it went well. */
  do(work: () => Promise<unknown>): Promise<boolean>;
  forget(): void;
}

export function anAct(): Act {
  const busy = signal(false);
  const problem = signal<unknown>(null);
  return {
    busy: busy.asReadonly(),
    problem: problem.asReadonly(),
    async do(work) {
      if (busy()) return false;
      busy.set(true);
      problem.set(null);
      try {
        await work();
        return true;
      } catch (error) {
        problem.set(error);
        return false;
      } finally {
        busy.set(false);
      }
    },
    forget: () => problem.set(null),
  };
}
