import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { email, type FieldTree, FormField, maxLength, required, type SchemaPath } from '@angular/forms/signals';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { CREDENTIAL_MAX, NAME_MAX, type StaffMemberInput, TITLE_MAX } from '@attune/practice/domain';
import { FieldError } from '@attune/ui';

/** Names as a form holds them: no nulls. */
export interface Details {
  title: string;
  titleEs: string;
  givenName: string;
  familyName: string;
  credential: string;
  email: string;
}

export const NOBODY: Details = { title: '', titleEs: '', givenName: '', familyName: '', credential: '', email: '' };
export const toDetails = (of: StaffMemberInput): Details => ({ ...of, title: of.title ?? '', titleEs: of.titleEs ?? '', credential: of.credential ?? '' });
export const fromDetails = (typed: Details): StaffMemberInput => ({ ...typed, title: typed.title || null, titleEs: typed.titleEs || null, credential: typed.credential || null });

export function detailsRules(at: { [key in keyof Details]: SchemaPath<string> }): void {
  maxLength(at.title, TITLE_MAX);
  maxLength(at.titleEs, TITLE_MAX);
  required(at.givenName);
  maxLength(at.givenName, NAME_MAX);
  required(at.familyName);
  maxLength(at.familyName, NAME_MAX);
  maxLength(at.credential, CREDENTIAL_MAX);
  required(at.email);
  email(at.email);
}

@Component({
  selector: 'att-details-fields',
  imports: [FieldError, FormField, MatError, MatFormField, MatInput, MatLabel],
  template: `
    <div class="titles">
      <mat-form-field>
        <mat-label>Title</mat-label>
        <input matInput autocomplete="off" placeholder="Dr." [formField]="of().title" />
      </mat-form-field>
      <mat-form-field>
        <mat-label>Title in Spanish</mat-label>
        <input matInput autocomplete="off" placeholder="la Dra." [formField]="of().titleEs" />
      </mat-form-field>
    </div>
    <mat-form-field>
      <mat-label>First name</mat-label>
      <input matInput autocomplete="off" [formField]="of().givenName" />
      <mat-error><att-field-error [of]="of().givenName" label="The first name" /></mat-error>
    </mat-form-field>
    <mat-form-field>
      <mat-label>Last name</mat-label>
      <input matInput autocomplete="off" [formField]="of().familyName" />
      <mat-error><att-field-error [of]="of().familyName" label="The last name" /></mat-error>
    </mat-form-field>
    <mat-form-field>
      <mat-label>Letters after the name</mat-label>
      <input matInput autocomplete="off" placeholder="LMFT" [formField]="of().credential" />
    </mat-form-field>
    <mat-form-field>
      <mat-label>Email address</mat-label>
      <input matInput type="email" autocomplete="off" [formField]="of().email" />
      <mat-error><att-field-error [of]="of().email" label="The email address" /></mat-error>
    </mat-form-field>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host { display: grid; gap: var(--att-3); }
    .titles { display: grid; grid-template-columns: repeat(2, minmax(0, 160px)); gap: var(--att-3); }
  `,
})
export class DetailsFields {
  readonly of = input.required<FieldTree<Details>>();
}
