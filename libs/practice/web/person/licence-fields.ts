import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree, FormField, maxLength, required, type SchemaPath, validate } from '@angular/forms/signals';
import { MatError, MatFormField, MatHint, MatInput, MatLabel } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { LICENCE_NUMBER_MAX, LICENCE_TYPES, type LicenceInput, licenceTitle, type Standing } from '@attune/practice/domain';
import { FieldError } from '@attune/ui';

export interface LicenceTyped {
  type: string;
  number: string;
  jurisdiction: string;
  standing: Standing;
  issuedOn: string;
  expiresOn: string;
}

export const NO_LICENCE: LicenceTyped = { type: '', number: '', jurisdiction: 'US-CA', standing: 'licensed', issuedOn: '', expiresOn: '' };
export const toTyped = (of: LicenceInput): LicenceTyped => ({ ...of, expiresOn: of.expiresOn ?? '' });

/** A listed type says by itself whether it is a licence or a registration, and of where. */
export function fromTyped(typed: LicenceTyped): LicenceInput {
  const known = LICENCE_TYPES.find(({ code }) => code === typed.type);
  return { ...typed, standing: known?.standing ?? typed.standing, jurisdiction: known?.jurisdiction ?? typed.jurisdiction, expiresOn: typed.expiresOn || null };
}

/** @param when whether a licence is asked for at all */
export function licenceRules(at: { [key in keyof LicenceTyped]: SchemaPath<LicenceTyped[key]> }, when: () => boolean = () => true): void {
  required(at.type, { when });
  required(at.number, { when });
  maxLength(at.number, LICENCE_NUMBER_MAX);
  required(at.issuedOn, { when });
  validate(at.expiresOn, ({ value, valueOf }) =>
    value() !== '' && value() < valueOf(at.issuedOn) ? { kind: 'backwards', message: 'The last day must not come before the first.' } : null);
}

@Component({
  selector: 'att-licence-fields',
  imports: [FieldError, FormField, MatError, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatSelect],
  template: `
    <mat-form-field>
      <mat-label>Licence or registration</mat-label>
      <mat-select [formField]="of().type">
        @for (type of types; track type.code) {
          <mat-option [value]="type.code">{{ type.code }}: {{ type.title }}</mat-option>
        }
      </mat-select>
      <mat-hint>{{ title(of().type().value()) }}</mat-hint>
      <mat-error><att-field-error [of]="of().type" label="The kind of licence" /></mat-error>
    </mat-form-field>
    <mat-form-field>
      <mat-label>Number</mat-label>
      <input matInput autocomplete="off" [formField]="of().number" />
      <mat-error><att-field-error [of]="of().number" label="The number" /></mat-error>
    </mat-form-field>
    <div class="two">
      <mat-form-field>
        <mat-label>Issued on</mat-label>
        <input matInput type="date" [formField]="of().issuedOn" />
        <mat-error><att-field-error [of]="of().issuedOn" label="The first day" /></mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Expires on</mat-label>
        <input matInput type="date" [formField]="of().expiresOn" />
        <mat-error><att-field-error [of]="of().expiresOn" label="The last day" /></mat-error>
      </mat-form-field>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host { display: grid; gap: var(--att-3); }
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: var(--att-3); }
  `,
})
export class LicenceFields {
  readonly of = input.required<FieldTree<LicenceTyped>>();
  protected readonly types = LICENCE_TYPES;
  protected readonly title = (code: string): string => licenceTitle(code) ?? '';
}
