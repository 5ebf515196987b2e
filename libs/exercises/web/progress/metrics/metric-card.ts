import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SeatNames } from '@attune/exercises/domain';
import { Lane, LineChart, PracticeTime, show } from '@attune/ui';
import { GuessTable } from './guess-table';
import type { MetricView } from './metric-views';
import { SettlingTable } from './settling-table';

/** One thing that the numbers say: what it means, a line a person, what is missing of it, its caveat. */
@Component({
  selector: 'att-metric-card',
  imports: [GuessTable, Lane, LineChart, SettlingTable],
  template: `
    <h3>{{ of().name }}</h3>
    <p class="att-muted att-small">{{ of().meaning }}</p>
    @if (asTable()) { <att-guess-table [lines]="of().rows" [names]="names()" /> }
    <ul class="plain">
      @if (!asTable()) {
        @for (line of of().lines; track line.words) {
          <li><att-lane [seat]="line.seat" [name]="line.words" [bare]="true" /><span aria-hidden="true">{{ line.words }}</span></li>
        }
      }
      @for (pattern of of().patterns; track pattern.words) {
        <li class="att-small">{{ pattern.words }}: {{ pattern.times }}{{ onDays(pattern.days) }}.</li>
      }
      @for (missing of of().missing; track missing) { <li class="att-muted att-small">{{ missing }}</li> }
    </ul>
    @if (!brief()) {
      @if (of().chart; as chart) { <att-line-chart [label]="chart.label" [range]="chart.range" [series]="chart.series" [marks]="chart.marks" [height]="180" /> }
      @if (of().occasions.length) {
        <details>
          <summary>What each occasion did</summary>
          <att-settling-table [occasions]="of().occasions" [names]="names()" />
        </details>
      }
    }
    <p class="caveat att-small">{{ of().caveat }}</p>
  `,
  styles: `
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--att-2); align-content: start; }
    li { display: flex; gap: var(--att-2); align-items: baseline; padding-block: 2px; }
    li.att-small { display: block; }
    summary { min-height: 32px; cursor: pointer; }
    .caveat { padding-inline-start: var(--att-3); border-inline-start: 2px solid var(--mat-sys-outline-variant); color: var(--mat-sys-on-surface-variant); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MetricCard {
  readonly of = input.required<MetricView>();
  readonly names = input.required<SeatNames>();
  /** Words alone, for a narrow place. */
  readonly brief = input(false);
  protected readonly asTable = computed(() => !this.brief() && this.of().rows.length > 0);

  private readonly place = inject(PracticeTime);
  protected readonly onDays = (days: readonly string[]) =>
    days.length ? ` (${days.map((day) => show('date', day, this.place.zone(), this.place.locale())).join(', ')})` : '';
}
