import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { Problem } from '../server/problem';

/** The server's field errors as errors of the form, for a submit's return; those of unknown fields stay with `<att-problem>`. */
export function fieldErrors<T extends object>(form: FieldTree<T>, problem: Problem): ValidationError.WithOptionalFieldTree[] {
  return problem.errors.flatMap(({ field, message }) => {
    const found = fieldAt(form, field);
    return found ? [{ kind: 'server', message, fieldTree: found }] : [];
  });
}

/** Puts the cursor into the first field that needs correcting. */
export function focusFirstError<T>(form: FieldTree<T>): void {
  (form as FieldTree<unknown>)().errorSummary()[0]?.fieldTree().focusBoundControl();
}

function fieldAt(form: unknown, path: string): FieldTree<unknown> | undefined {
  let found = form;
  for (const step of path.split('.')) found = (found as Record<string, unknown> | undefined)?.[step];
  return found as FieldTree<unknown> | undefined;
}
