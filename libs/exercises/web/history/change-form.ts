import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { type AssignmentItem, definitionOf, SENTENCE_MAX } from '@attune/exercises/domain';
import { anAct, FieldError, ProblemNote, typedOver } from '@attune/ui';
import { ExercisesClient } from '../exercises-client';

/** Changes what has not opened yet. */
@Component({
  selector: 'att-assignment-change',
  imports: [FieldError, FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, MatOption, MatSelect, ProblemNote],
  template: `
    <form novalidate (submit)="save($event)">
      <att-problem [of]="problem()" />
      @if (variants().length > 1) {
        <mat-form-field>
          <mat-label>How</mat-label>
          <mat-select [formField]="f.variant">
            @for (variant of variants(); track variant.id) { <mat-option [value]="variant.id">{{ variant.label.en }}</mat-option> }
          </mat-select>
        </mat-form-field>
      }
      <mat-form-field>
        <mat-label>Length</mat-label>
        <mat-select [formField]="f.length"><mat-option value="whole">whole</mat-option><mat-option value="short">short</mat-option></mat-select>
      </mat-form-field>
      @if (of().until) {
        <mat-form-field>
          <mat-label>Until</mat-label>
          <input matInput type="date" [formField]="f.until" />
          <mat-error><att-field-error [of]="f.until" label="Until" /></mat-error>
        </mat-form-field>
      }
      <mat-form-field>
        <mat-label>A sentence from you</mat-label>
        <textarea matInput rows="2" [formField]="f.sentence"></textarea>
        <mat-error><att-field-error [of]="f.sentence" label="A sentence from you" /></mat-error>
      </mat-form-field>
      <p class="att-muted att-small">Holds for what has not opened yet; the sentence holds at once.</p>
      <div class="att-row">
        <button matButton type="button" (click)="done.emit(false)">Keep as it is</button>
        <button matButton="outlined" type="submit" [disabled]="busy()">Change</button>
      </div>
    </form>
  `,
  styles: 'form { display: grid; gap: var(--att-3); max-width: 480px; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangeForm {
  readonly of = input.required<AssignmentItem>();
  /** Whether something was changed. */
  readonly done = output<boolean>();

  private readonly client = inject(ExercisesClient);
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  protected readonly variants = computed(() => definitionOf(this.of().exercise, this.of().definitionVersion)?.variants ?? []);
  private readonly model = typedOver(() => this.of().id, () => {
    const { variant, short, until, sentence } = this.of();
    return { variant, length: short ? 'short' : 'whole', until: until ?? '', sentence };
  });
  protected readonly f = form(this.model, (at) => {
    required(at.sentence);
    maxLength(at.sentence, SENTENCE_MAX);
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.f().markAsTouched();
    if (this.f().invalid()) return;
    const { variant, length, until, sentence } = this.model();
    const change = { variant, short: length === 'short', sentence, ...(until ? { until } : {}) };
    if (await this.act.do(() => this.client.change(this.of().id, this.of().version, change))) this.done.emit(true);
  }
}
