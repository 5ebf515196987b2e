import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { NAME_MAX, type PartnerEdit, type PartnerRecord } from '@attune/couples/domain';
import { FieldError, fieldErrors, focusFirstError, ProblemNote, reasonOf, toProblem, typedOver, UI_WORDS } from '@attune/ui';
import { CouplesClient } from '../couples-client';

/** A partner's name, the first name that the other one reads, and their language. */
@Component({
  selector: 'att-name-form',
  imports: [FieldError, FormField, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatSelect, ProblemNote],
  template: `
    <form novalidate class="att-stack" (submit)="save($event)">
      <att-problem [of]="problem()" />
      <mat-form-field><mat-label>First name</mat-label><input matInput autocomplete="off" [formField]="f.givenName" /><mat-error><att-field-error [of]="f.givenName" label="First name" /></mat-error></mat-form-field>
      <mat-form-field><mat-label>Last name</mat-label><input matInput autocomplete="off" [formField]="f.familyName" /><mat-error><att-field-error [of]="f.familyName" label="Last name" /></mat-error></mat-form-field>
      <mat-form-field>
        <mat-label>Shown to their partner as</mat-label><input matInput autocomplete="off" [formField]="f.shownName" />
        <mat-hint>The only name the other partner’s portal ever shows.</mat-hint>
        <mat-error><att-field-error [of]="f.shownName" label="This name" /></mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Reads</mat-label>
        <mat-select [formField]="f.language"><mat-option value="en">English</mat-option><mat-option value="es">Español</mat-option></mat-select>
      </mat-form-field>
      <div class="att-row">
        <button matButton="filled" type="submit" [disabled]="f().submitting()">Save</button>
        <button matButton type="button" (click)="left.emit()">Cancel</button>
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NameForm {
  readonly coupleId = input.required<string>();
  readonly partner = input.required<PartnerRecord>();
  readonly saved = output();
  readonly left = output();
  /** Somebody else wrote in between: what stands now is wanted, and the next try goes by it. */
  readonly stale = output();

  private readonly client = inject(CouplesClient);
  private readonly words = inject(UI_WORDS);
  protected readonly problem = signal<unknown>(null);
  private readonly model = typedOver(() => this.partner().id, (): PartnerEdit => {
    const { givenName, familyName, shownName, language } = this.partner();
    return { givenName, familyName, shownName, language };
  });
  protected readonly f = form(this.model, (at) => {
    for (const name of [at.givenName, at.familyName, at.shownName]) {
      required(name);
      maxLength(name, NAME_MAX);
    }
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    await submit(this.f, async () => {
      try {
        await this.client.editPartner(this.coupleId(), this.partner().id, this.partner().version, this.model());
        this.saved.emit();
        return undefined;
      } catch (error) {
        this.problem.set(error);
        if (reasonOf(error) === 'stale-version') this.stale.emit();
        return fieldErrors(this.f, toProblem(error, this.words()));
      }
    });
    focusFirstError(this.f);
  }
}
