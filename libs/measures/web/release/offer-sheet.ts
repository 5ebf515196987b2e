import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { RELEASE_FAULTS } from '@attune/measures/domain';
import { attempting, FieldError, keyed, Loaded, PracticeTime, ProblemNote, SideSheet, State } from '@attune/ui';
import { toInstant } from '@attune/util';
import { MeasuresClient } from '../measures-client';

/** Offers to both that each one's last total of a measure be opened to both, at one moment. */
@Component({
  selector: 'att-offer-sheet',
  imports: [FieldError, FormField, Loaded, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatSelect, ProblemNote, SideSheet, State],
  template: `
    <att-side-sheet heading="Offer results to both" (closed)="closed.emit()">
      <att-state [of]="library" [lines]="6">
        <ng-container *attLoaded="library">
          <form id="att-offer" class="att-stack" novalidate (submit)="send($event)">
            <att-problem [of]="problem()" />
            <p>Each is asked alone whether the other may see their last result. It opens only if both agree; nobody sees who did not.</p>
            <mat-form-field>
              <mat-label>Measure</mat-label>
              <mat-select [formField]="f.measure">
                @for (each of offered(); track each.measure) { <mat-option [value]="each.measure">{{ each.name }}</mat-option> }
              </mat-select>
              <mat-error><att-field-error [of]="f.measure" label="The measure" /></mat-error>
            </mat-form-field>
            <mat-form-field>
              <mat-label>Opens</mat-label>
              <mat-select [formField]="f.how">
                <mat-option value="appointment">when you open it in the appointment</mat-option>
                <mat-option value="date">at a fixed hour</mat-option>
              </mat-select>
              <mat-hint>Until then each can change their mind.</mat-hint>
            </mat-form-field>
            @if (model().how === 'date') {
              <mat-form-field>
                <mat-label>On</mat-label>
                <input matInput type="date" [formField]="f.on" />
                <mat-error><att-field-error [of]="f.on" label="The day" /></mat-error>
              </mat-form-field>
              <mat-form-field>
                <mat-label>At</mat-label>
                <mat-select [formField]="f.hour">
                  @for (hour of hours; track hour.value) { <mat-option [value]="hour.value">{{ hour.words }}</mat-option> }
                </mat-select>
              </mat-form-field>
            }
          </form>
        </ng-container>
      </att-state>
      <ng-container actions>
        <button matButton type="button" (click)="closed.emit()">Close</button>
        <button matButton="filled" type="submit" form="att-offer" [disabled]="f().submitting()">Offer to both</button>
      </ng-container>
    </att-side-sheet>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OfferSheet {
  readonly coupleId = input.required<string>();
  readonly closed = output();
  readonly offeredTo = output();

  private readonly client = inject(MeasuresClient);
  private readonly place = inject(PracticeTime);
  private readonly attempt = attempting();
  protected readonly library = this.client.library();
  protected readonly offered = computed(() => (this.library.hasValue() ? this.library.value().items.filter(({ mayRelease }) => mayRelease) : []));
  protected readonly hours = Array.from({ length: 24 }, (_, hour) => ({ value: hour, words: `${String(hour).padStart(2, '0')}:00` }));
  protected readonly problem = signal<unknown>(null);
  protected readonly model = signal({ measure: '', how: 'appointment' as 'appointment' | 'date', on: '', hour: 18 });
  protected readonly f = form(this.model, (at) => {
    required(at.measure);
    required(at.on, { when: ({ valueOf }) => valueOf(at.how) === 'date' });
    validate(at.on, ({ value, valueOf }) => (valueOf(at.how) === 'date' && value() !== '' && this.hasPassed(value(), valueOf(at.hour)) ? { kind: 'past', message: RELEASE_FAULTS['in-the-past'] } : null));
  });
  private readonly submit = keyed();

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { measure, how, on, hour } = this.model();
    const wish = { coupleId: this.coupleId(), measure, moment: how === 'date' ? { how, on, hour } : { how } };
    if (await this.attempt(this.f, this.problem, () => this.submit((key) => this.client.offer(wish, key)))) this.offeredTo.emit();
  }

  private hasPassed(on: string, hour: number): boolean {
    return toInstant(on, `${String(hour).padStart(2, '0')}:00`, this.place.zone()) <= new Date().toISOString();
  }
}
