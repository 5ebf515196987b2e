import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type ReviewRow, whyHere } from '@attune/supervision/domain';
import { DayPipe, PracticeTime } from '@attune/ui';
import { dateIn, daysBetween } from '@attune/util';

/** One note that waits: whose, why it is here in facts, and for how long. */
@Component({
  selector: 'att-review-row',
  imports: [DayPipe],
  template: `
    <span class="top"><strong>{{ row().initials || 'A couple' }}</strong><span class="att-muted att-small">{{ age() }}</span></span>
    <span class="att-small">{{ row().associate.name }}, {{ row().heldOn | attDay }}</span>
    @if (reasons().length) {
      <ul class="plain att-small">
        @for (reason of reasons(); track reason) {
          <li>{{ reason }}</li>
        }
      </ul>
    }
  `,
  styles: `
    :host { display: grid; gap: 2px; text-align: start; }
    .top { display: flex; justify-content: space-between; align-items: baseline; gap: var(--att-2); }
    ul { display: flex; flex-wrap: wrap; gap: 2px var(--att-2); }
    li { padding: 0 8px; border: var(--att-line); border-radius: 999px; background: var(--mat-sys-surface-container); line-height: 1.6; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewRowView {
  readonly row = input.required<ReviewRow>();
  private readonly place = inject(PracticeTime);

  private readonly submittedOn = computed(() => dateIn(this.row().submittedAt, this.place.zone()));
  protected readonly reasons = computed(() => {
    const row = this.row();
    return whyHere({ ...row, submittedOn: this.submittedOn(), individual: row.compartment === null ? null : row.belongs });
  });
  protected readonly age = computed(() => {
    const days = daysBetween(this.submittedOn(), dateIn(new Date(), this.place.zone()));
    return days <= 0 ? 'today' : days === 1 ? 'since yesterday' : `${days} days`;
  });
}
