import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { LedgerMonth } from '@attune/supervision/domain';
import { hours, monthName } from '../words';
import { WeekFindings } from './week-findings';

/** The months of a ledger that goes by the month: what each holds, what of it counts, and what supervision there was. */
@Component({
  selector: 'att-month-list',
  imports: [WeekFindings],
  template: `
    <h2>By month</h2>
    @for (month of of(); track month.month) {
      <article [attr.aria-label]="name(month.month)">
        <div class="row">
          <span class="when"><strong>{{ name(month.month) }}</strong>&ngsp;<span class="att-muted att-small">{{ stateOf(month) }}</span></span>
          <span><span class="att-muted att-small">logged</span> {{ hours(month.logged) }}</span>
          <span><span class="att-muted att-small">pending</span> {{ hours(month.pending) }}</span>
          <span><span class="att-muted att-small">credited</span> {{ hours(month.credited) }}</span>
          <span><span class="att-muted att-small">supervision</span> {{ supervised(month) }}</span>
        </div>
        <p class="att-small att-muted">{{ hours(month.direct) }} direct, {{ hours(month.other) }} other work</p>
        <att-week-findings [of]="month.findings" [pendingToo]="false" />
      </article>
    }
    <p class="att-small att-muted">A month counts once it is over and each of its weeks is signed. Supervision is no part of these hours.</p>
  `,
  styles: `
    :host { display: grid; margin-block-start: var(--att-5); }
    h2 { margin-block-end: var(--att-2); }
    article { display: grid; gap: var(--att-1); padding-block: var(--att-3); border-block-end: var(--att-line); }
    .row { display: grid; grid-template-columns: minmax(180px, 2fr) repeat(4, minmax(84px, 1fr)); gap: var(--att-1) var(--att-3); font-variant-numeric: tabular-nums; }
    .row > span { display: grid; align-content: start; }
    :host > p { padding-block-start: var(--att-2); }
    @media (max-width: 760px) { .row { grid-template-columns: repeat(2, 1fr); } .when { grid-column: 1 / -1; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MonthList {
  readonly of = input.required<readonly LedgerMonth[]>();

  protected readonly hours = hours;
  protected readonly name = monthName;

  protected stateOf({ findings }: LedgerMonth): string {
    return findings.find(({ effect }) => effect === 'pending')?.why ?? 'All its weeks are signed.';
  }

  protected supervised({ supervision: { individual, group } }: LedgerMonth): string {
    return group > 0 ? `${hours(individual + group)}, ${hours(group)} in group` : hours(individual);
  }
}
