import { inject, type WritableSignal } from '@angular/core';
import { type FieldTree, submit } from '@angular/forms/signals';
import { focusFirstError, toProblem, UI_WORDS } from '@attune/ui';

type Attempt = <T extends object>(form: FieldTree<T>, refused: WritableSignal<string | null>, work: () => Promise<unknown>) => Promise<boolean>;

type Trial = (refused: WritableSignal<string | null>, work: () => Promise<unknown>) => Promise<boolean>;

/** Does something, or keeps the reason why not. Whoever leaves the question for their password chose so: nothing is said then. */
export function trying(): Trial {
  const words = inject(UI_WORDS);
  return (refused, work) => {
    refused.set(null);
    return work().then(
      () => true,
      (error: unknown) => {
        const { status, reason } = toProblem(error, words());
        refused.set(status === 0 ? 'offline' : reason === 'step-up-required' ? null : reason || 'other');
        return false;
      },
    );
  };
}

/**
 * How the partners' forms are sent: nothing while a field is wrong; of what the server refuses, the reason alone is kept,
 * to be said in the reader's language. Call in an injection context.
 */
export function attempting(): Attempt {
  const trial = trying();
  return async (form, refused, work) => {
    refused.set(null);
    let done = false;
    await submit(form, async () => {
      done = await trial(refused, work);
      return undefined;
    });
    if (!done && refused() === null) focusFirstError(form);
    return done;
  };
}
