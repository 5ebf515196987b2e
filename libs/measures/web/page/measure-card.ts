import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { SEATS, type Seat } from '@attune/couples/domain';
import { type CoupleMeasure, type CoupleMeasuresReply, PAIR_WORDS } from '@attune/measures/domain';
import { LineChart, PracticeTime, show } from '@attune/ui';
import { EachTime } from './each-time';
import { chartOf } from './measure-chart';
import { PartnerLine } from './partner-line';

/** One measure of a couple: each partner's own line in a picture and in words, how far apart they are, and each time in a table. */
@Component({
  selector: 'att-measure-card',
  imports: [EachTime, LineChart, PartnerLine],
  template: `
    <div class="att-card">
      <h3>{{ measure().name }}</h3>
      @if (pair(); as words) { <p class="pair">{{ words }}</p> }
      <div class="beside">
        @if (chart(); as drawn) {
          <att-line-chart [label]="direction()" [range]="measure().range" [series]="drawn.series" [marks]="drawn.marks" gap="no total" />
        }
        <div class="partners" [class.alone]="!chart()">
          @for (seat of seats; track seat) { <att-partner-line [measure]="measure()" [seat]="seat" [name]="names()[seat]" /> }
        </div>
      </div>
      @if (any()) {
        <details #fold (toggle)="unfolded.set(fold.open)">
          <summary>Each time</summary>
          @if (unfolded()) { <att-each-time [measure]="measure()" [names]="names()" /> }
        </details>
      }
    </div>
  `,
  styles: `
    :host { display: block; container-type: inline-size; }
    .att-card { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--att-3); padding: var(--att-5); }
    .pair { font: 400 var(--att-text-l) / 1.5 var(--att-serif); max-width: 62ch; }
    .beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--att-5); }
    .partners { display: grid; gap: var(--att-5); align-content: start; }
    .alone { grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); }
    summary { min-height: 32px; cursor: pointer; font-weight: 550; }
    @container (min-width: 860px) { .beside:has(att-line-chart) { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } }
    @container (max-width: 480px) { .att-card { padding: var(--att-4); } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasureCard {
  readonly measure = input.required<CoupleMeasure>();
  readonly of = input.required<CoupleMeasuresReply>();

  private readonly place = inject(PracticeTime);
  protected readonly seats = SEATS;
  protected readonly unfolded = signal(false);
  protected readonly names = computed((): Record<Seat, string> => ({ a: this.of().partners.a.name, b: this.of().partners.b.name }));
  protected readonly chart = computed(() => chartOf(this.measure(), this.names(), this.of()));
  protected readonly any = computed(() => SEATS.some((seat) => this.measure().lines[seat].points.length));
  protected readonly direction = computed(() => {
    const { worse, threshold, provisional } = this.measure();
    const needed = threshold === null ? '' : `; a change of ${threshold} points is more than its error${provisional ? ' (provisional)' : ''}`;
    return `Higher is ${worse === 'higher' ? 'worse' : 'better'}${needed}`;
  });
  /** How the two stand to each other, and how far apart their last totals are, where both are of about the same day. */
  protected readonly pair = computed(() => {
    const { pair } = this.measure();
    if (!pair) return '';
    const apart = pair.discrepancy;
    const points = apart && Math.round(apart.points * 100) / 100;
    return [PAIR_WORDS[pair.state], apart && `${points === 0 ? 'The same total' : points === 1 ? 'One point apart' : `${points} points apart`}, as of ${show('day', apart.on, this.place.zone(), this.place.locale())}.`].filter(Boolean).join(' ');
  });
}
