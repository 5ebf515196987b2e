import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type HoursLedgerView, type Requirement } from '@attune/supervision/domain';
import { DayPipe } from '@attune/ui';
import { hours } from '../words';

/** The three numbers, the strict one beside where the rules leave a reading open, and how far each minimum is met. */
@Component({
  selector: 'att-hours-totals',
  imports: [DayPipe],
  template: `
    @if (of().totals; as totals) {
      <dl class="numbers">
        <div><dt>Logged</dt><dd>{{ hours(totals.logged) }}</dd></div>
        <div><dt>Pending, not signed</dt><dd>{{ hours(totals.pending) }}</dd></div>
        <div class="main"><dt>Credited</dt><dd>{{ hours(totals.total) }}</dd></div>
        @if (of().strict; as strict) { <div><dt>Credited, read strictly</dt><dd>{{ hours(strict.total) }}</dd></div> }
      </dl>
      @if (of().strict) {
        <p class="att-small att-muted">Read strictly, a week that lacks a unit of supervision counts for nothing but approved workshops. What is credited follows the reading that the practice chose.</p>
      }
      @for (finding of totals.findings; track finding.code) {
        <p class="att-small">{{ finding.why }} <span class="att-muted">{{ finding.law }}</span></p>
      }
      <table>
        <caption>Toward the licence, by the rules for the {{ of().credential?.title }}, {{ of().credential?.board }}.</caption>
        <thead class="att-unseen"><tr><th scope="col">Minimum</th><th scope="col">Has</th><th scope="col">Still to come</th></tr></thead>
        <tbody>
          @for (each of totals.requirements; track each.code) {
            <tr>
              <th scope="row">{{ each.label }} <span class="att-muted att-small">{{ each.law }}</span></th>
              <td><span class="bar" aria-hidden="true"><span [style.inline-size.%]="share(each)"></span></span>{{ amount(each, each.has) }} of {{ amount(each, each.least) }}</td>
              <td>{{ each.short ? amount(each, each.short) + ' to come' : 'met' }}</td>
            </tr>
          }
        </tbody>
      </table>
      <p>{{ ahead() }} @if (date(); as on) { <strong>{{ on | attDay }}</strong>. }</p>
    }
  `,
  styles: `
    :host { display: grid; gap: var(--att-3); }
    .numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: var(--att-3); margin: 0; }
    .numbers div { padding: var(--att-3) var(--att-4); border: var(--att-line); border-radius: var(--att-radius); background: var(--att-paper); }
    .numbers .main { border-color: var(--mat-sys-primary); }
    dt { color: var(--att-muted); font-size: var(--att-text-s); }
    dd { margin: 0; font: 600 var(--att-text-l) / 1.3 var(--att-sans); font-variant-numeric: tabular-nums; }
    table { width: 100%; }
    caption { padding-block-end: var(--att-2); text-align: start; color: var(--att-muted); font-size: var(--att-text-s); }
    th, td { padding: var(--att-2) var(--att-2) var(--att-2) 0; text-align: start; border-block-end: var(--att-line); font-weight: 400; }
    .bar { display: block; max-width: 220px; height: 6px; margin-block-end: 4px; border-radius: 3px; background: var(--mat-sys-surface-container-highest); overflow: hidden; }
    .bar span { display: block; height: 100%; background: var(--mat-sys-primary); }
    @media (max-width: 620px) { tr { display: grid; padding-block: var(--att-2); border-block-end: var(--att-line); } th, td { padding: 0; border: 0; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HoursTotalsTable {
  readonly of = input.required<HoursLedgerView>();

  protected readonly hours = hours;
  protected readonly date = computed(() => (this.of().forecast?.ok ? (this.of().forecast as { date: string }).date : null));
  /** When it might be done, or why that cannot be said. */
  protected readonly ahead = computed(() => {
    const forecast = this.of().forecast;
    if (!forecast) return '';
    const pace = forecast.pace ? `the pace of the last twelve weeks, about ${hours(Math.round(forecast.pace.direct + forecast.pace.nonclinical))} a week,` : '';
    if (forecast.ok) return `${forecast.afterRegistrationEnds ? 'After the registration ends: at' : 'At'} ${pace} the last minimum is met around`;
    return {
      met: 'Every minimum is shown to be met.', too_few_weeks: 'Four signed weeks of late are needed to say when it might be done.',
      stale: `No ${this.of().credential?.period === 'month' ? 'month is wholly' : 'week was'} signed of late: it cannot be said when it might be done.`, never: `At ${pace} this is not reached within ten years: ${this.last()}`,
    }[forecast.reason];
  });

  private last(): string {
    const { forecast, totals } = this.of();
    const last = forecast && !forecast.ok ? forecast.last : null;
    return `${totals?.requirements.find((each) => each.of === last)?.label ?? 'the last minimum'}.`;
  }

  protected amount({ unit }: Requirement, value: number): string {
    return unit === 'hours' ? hours(value) : `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
  }

  protected share({ has, least }: Requirement): number {
    return least > 0 ? Math.min(100, (has / least) * 100) : 100;
  }
}
