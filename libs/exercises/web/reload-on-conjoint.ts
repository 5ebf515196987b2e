import { effect, inject, untracked } from '@angular/core';
import { ME } from '@attune/ui';

/** Reads again when conjoint mode goes on or off: the server then answers otherwise. In an injection context. */
export function reloadOnConjoint(resource: { reload(): boolean }): void {
  const who = inject(ME);
  let was = who.me()?.conjoint;
  effect(() => {
    const conjoint = who.me()?.conjoint;
    if (conjoint !== was) untracked(() => resource.reload());
    was = conjoint;
  });
}
