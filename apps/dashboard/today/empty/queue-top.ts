import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { whyHere, type ReviewQueue, type ReviewRow } from '@attune/supervision/domain';
import { DayPipe, ME, PracticeTime, reading, reloadOn } from '@attune/ui';
import { dateIn } from '@attune/util';

/** The top of the supervisor's queue, for a day with nothing booked: by risk, then age. Why each is here may be of risk, and opens on press. */
@Component({
  selector: 'att-queue-top',
  imports: [DayPipe, RouterLink],
  template: `
    @if (rows().length) {
      <section>
        <h2>To review</h2>
        <ul class="plain">
          @for (row of rows(); track row.of.id) {
            <li>
              <a data-stop routerLink="/supervision/reviews" [queryParams]="{ review: row.of.id }">{{ row.of.associate.name }}, {{ row.of.initials }}</a>
              <span class="att-muted att-small">{{ row.of.heldOn | attDay }}</span>
              @if (row.why) {
                <details class="att-small">
                  <summary aria-label="Why it is here"><span aria-hidden="true">●</span></summary>
                  {{ row.why }}
                </details>
              }
            </li>
          }
        </ul>
        <p><a routerLink="/supervision/reviews">The whole queue</a></p>
      </section>
    }
  `,
  styles: `
    h2 { margin-block-end: var(--att-2); }
    li { display: grid; grid-template-columns: minmax(0, 1fr) auto; padding-block: var(--att-2); border-block-start: var(--att-line); }
    li a { font-weight: 550; justify-self: start; }
    li a, details[open] { grid-column: 1 / -1; }
    summary { min-width: 24px; min-height: 24px; cursor: pointer; list-style: none; }
    summary::-webkit-details-marker { display: none; }
    p { margin-block-start: var(--att-2); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QueueTop {
  private readonly zone = inject(PracticeTime).zone;
  private readonly here = inject(ME);
  /** Nothing of a review is for a screen that both partners look at. */
  private readonly queue = reading<ReviewQueue>(() => (this.here.me()?.conjoint ? undefined : { url: '/api/supervision/reviews', params: { limit: 5 } }));
  protected readonly rows = computed(() => (this.queue.hasValue() ? this.queue.value().items.map((of) => ({ of, why: this.why(of) })) : []));

  constructor() {
    reloadOn(this.queue, ['supervision']);
  }

  private why(row: ReviewRow): string {
    return whyHere({ ...row, submittedOn: dateIn(row.submittedAt, this.zone()), individual: row.compartment === null ? null : row.belongs }).join('. ');
  }
}
