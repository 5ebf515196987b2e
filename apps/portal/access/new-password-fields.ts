import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree, FormField, required, type SchemaPath, validate } from '@angular/forms/signals';
import { MatError, MatFormField, MatHint, MatInput, MatLabel } from '@angular/material/input';
import { PASSWORD_MIN_ALONE, passwordMinimum, passwordProblem } from '@attune/access/domain';
import { TranslocoDirective } from '@jsverse/transloco';

interface NewPassword {
  password: SchemaPath<string>;
  again: SchemaPath<string>;
}

const WORDS: Record<string, string> = { required: 'missing', 'too-short': 'tooShort', 'too-long': 'tooLong', common: 'common', names: 'names', differs: 'differs' };

/**
 * The rules of a new password on the screen; the server's are the same and know the common ones.
 * @param minimum fewest characters: they differ with and without a second factor
 */
export function newPasswordRules(at: NewPassword, names: () => string[] = () => [], minimum = () => PASSWORD_MIN_ALONE): void {
  required(at.password);
  required(at.again);
  validate(at.password, ({ value }) => {
    const problem = value() === '' ? null : passwordProblem(value(), { secondFactor: minimum() === passwordMinimum(true), words: names() });
    return problem ? { kind: problem } : null;
  });
  validate(at.again, ({ value, valueOf }) => (value() !== '' && value() !== valueOf(at.password) ? { kind: 'differs' } : null));
}

/** A new password, typed twice. */
@Component({
  selector: 'att-new-password-fields',
  imports: [FormField, MatError, MatFormField, MatHint, MatInput, MatLabel, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'access'">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t('newPassword') }}</mat-label>
        <input matInput type="password" autocomplete="new-password" [formField]="password()" />
        <mat-hint>{{ t('minimum', { n: minimum() }) }}</mat-hint>
        <mat-error>{{ t(trouble(password()), { n: minimum() }) }}</mat-error>
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t('again') }}</mat-label>
        <input matInput type="password" autocomplete="new-password" [formField]="again()" />
        <mat-error>{{ t(trouble(again())) }}</mat-error>
      </mat-form-field>
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: ':host { display: grid; gap: var(--att-4); }',
})
export class NewPasswordFields {
  readonly password = input.required<FieldTree<string>>();
  readonly again = input.required<FieldTree<string>>();
  readonly minimum = input(PASSWORD_MIN_ALONE);

  protected trouble(field: FieldTree<string>): string {
    const [first] = field().errors();
    return WORDS[first?.kind ?? ''] ?? 'common';
  }
}
