import { inject, type WritableSignal } from '@angular/core';
import { type FieldTree, submit } from '@angular/forms/signals';
import { focusFirstError, toProblem, UI_WORDS } from '@attune/ui';

type Attempt = <T extends object>(form: FieldTree<T>, refused: WritableSignal<string | null>, work: () => Promise<unknown>) => Promise<boolean>;

/**
 * How the partners' forms are sent: nothing while a field is wrong; of what the server refuses, the reason alone is kept,
 * to be said in the reader's language. Call in an injection context.
 */
export function attempting(): Attempt {
  const words = inject(UI_WORDS);
  return async (form, refused, work) => {
    refused.set(null);
    let done = false;
    await submit(form, async () => {
      await work().then(
        () => (done = true),
        (error: unknown) => {
          const { status, reason } = toProblem(error, words());
          refused.set(status === 0 ? 'offline' : reason || 'other');
        },
      );
      return undefined;
    });
    if (!done && refused() === null) focusFirstError(form);
    return done;
  };
}
