import { inject, type WritableSignal } from '@angular/core';
import { type FieldTree, submit } from '@angular/forms/signals';
import { UI_WORDS } from '../layout/words';
import { reasonOf, toProblem } from '../server/problem';
import { fieldErrors, focusFirstError } from './submitting';

type Attempt = <T extends object>(form: FieldTree<T>, problem: WritableSignal<unknown>, work: () => Promise<unknown>, over?: { reload(): boolean }) => Promise<boolean>;

/**
 * How forms are sent: nothing while a field is wrong; what the server refuses goes to its field, or into `problem` where
 * it is about no field. Where somebody else wrote in between, the reading that the form stands `over` is read anew, and the next try goes by that. Call in an
 * injection context; the returned function says whether it was done.
 */
export function attempting(): Attempt {
  const words = inject(UI_WORDS);
  return async (form, problem, work, over) => {
    problem.set(null);
    let done = false;
    await submit(form, async () => {
      try {
        await work();
        done = true;
        return undefined;
      } catch (error) {
        const errors = fieldErrors(form, toProblem(error, words()));
        if (errors.length === 0) problem.set(error);
        if (reasonOf(error) === 'stale-version') over?.reload();
        return errors;
      }
    });
    if (!done) focusFirstError(form);
    return done;
  };
}
