import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree, FormField, required, type SchemaPath, validate } from '@angular/forms/signals';
import { MatError, MatFormField, MatHint, MatInput, MatLabel } from '@angular/material/input';
import { passwordAdvice, passwordMinimum, passwordProblem } from '@attune/access/domain';
import { FieldError } from '@attune/ui';

interface NewPassword {
  password: SchemaPath<string>;
  again: SchemaPath<string>;
}

/**
 * The rules of a new password on the screen: the same as the server's, which also knows the common ones.
 * @param minimum fewest characters, read when the rule runs
 */
export function newPasswordRules(at: NewPassword, minimum: () => number, words: () => string[] = () => []): void {
  required(at.password);
  required(at.again, { message: 'Please type the new password a second time.' });
  validate(at.password, ({ value }) => {
    const secondFactor = minimum() === passwordMinimum(true);
    const problem = value() === '' ? null : passwordProblem(value(), { secondFactor, words: words() });
    return problem ? { kind: problem, message: passwordAdvice(problem, secondFactor) } : null;
  });
  validate(at.again, ({ value, valueOf }) =>
    value() !== '' && value() !== valueOf(at.password) ? { kind: 'differs', message: 'The two do not match. Please type it once more.' } : null);
}

/** A new password, typed twice. */
@Component({
  selector: 'att-new-password-fields',
  imports: [FieldError, FormField, MatError, MatFormField, MatHint, MatInput, MatLabel],
  template: `
    <mat-form-field>
      <mat-label>New password</mat-label>
      <input matInput type="password" autocomplete="new-password" [formField]="password()" />
      <mat-hint>At least {{ minimum() }} characters. Four or five words are easy to keep.</mat-hint>
      <mat-error><att-field-error [of]="password()" label="The new password" /></mat-error>
    </mat-form-field>
    <mat-form-field>
      <mat-label>The same again</mat-label>
      <input matInput type="password" autocomplete="new-password" [formField]="again()" />
      <mat-error><att-field-error [of]="again()" label="The second password" /></mat-error>
    </mat-form-field>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: ':host { display: grid; gap: var(--att-4); }',
})
export class NewPasswordFields {
  readonly password = input.required<FieldTree<string>>();
  readonly again = input.required<FieldTree<string>>();
  readonly minimum = input.required<number>();
}
