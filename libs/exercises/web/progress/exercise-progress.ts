import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { CAVEAT, type ProgressReply, progressSummary } from '@attune/exercises/domain';
import { Empty, LineChart, Loaded, ME, PracticeTime, reloadOn, State } from '@attune/ui';
import { addMonths, dateIn } from '@attune/util';
import { ExercisesClient } from '../exercises-client';
import { CoupleMetrics } from './metrics/couple-metrics';
import { chartsOf, marksOf } from './progress-charts';

const PERIODS = [
  { months: 3, words: '3 months' },
  { months: 12, words: 'A year' },
  { months: 0, words: 'All' },
] as const;

/** How it went over time: in words first, then a line a person. For the clinician and the supervisor. */
@Component({
  selector: 'att-exercise-progress',
  imports: [CoupleMetrics, Empty, LineChart, Loaded, MatButtonToggle, MatButtonToggleGroup, State],
  template: `
    <att-state [of]="progress" [lines]="8" [isEmpty]="nothing">
      <att-empty icon="clock" [says]="conjoint() ? 'Not shown while both may look.' : 'Nothing to show yet.'">{{ conjoint() ? '' : 'It begins with the first exercise that was done, at home or in the room.' }}</att-empty>
      <ng-container *attLoaded="progress">
        <mat-button-toggle-group aria-label="Period" hideSingleSelectionIndicator [value]="months()" (change)="months.set($event.value)">
          @for (period of periods; track period.months) { <mat-button-toggle [value]="period.months">{{ period.words }}</mat-button-toggle> }
        </mat-button-toggle-group>
        <div class="words">
          @for (line of summary(); track $index) { <p>{{ line }}</p> }
          <p class="att-muted att-small">{{ caveat }}</p>
        </div>
        <div class="charts">
          @for (chart of charts(); track chart.label) {
            <att-line-chart [label]="chart.label" [range]="[0, 10]" [series]="chart.series" [marks]="chart.marks" />
          }
        </div>
        @if (metrics(); as all) {
          @if (whole()) {
            <section class="numbers">
              <h2>What the numbers say</h2>
              <p class="att-muted att-small">Over all occasions, whatever the period above. For you and supervision; partners are told no numbers.</p>
              <att-couple-metrics [metrics]="all.metrics" [partners]="all.partners" />
            </section>
          } @else {
            <details #fold (toggle)="unfolded.set(fold.open)">
              <summary>What the numbers say</summary>
              @if (unfolded()) { <att-couple-metrics [metrics]="all.metrics" [partners]="all.partners" [brief]="true" /> }
            </details>
          }
        }
      </ng-container>
    </att-state>
  `,
  styles: `
    .words { margin-block: var(--att-3); }
    .words p { margin-block: 0 var(--att-1); }
    .numbers { margin-block-start: var(--att-6); }
    .numbers > p { margin-block: var(--att-1) var(--att-4); }
    details { margin-block-start: var(--att-4); }
    summary { min-height: 32px; cursor: pointer; font-weight: 550; }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr)); gap: var(--att-5); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExerciseProgress {
  readonly coupleId = input.required<string>();
  /** On a page of its own: with the pictures of the couple metrics. Else they are words in a fold. */
  readonly whole = input(false);

  private readonly client = inject(ExercisesClient);
  private readonly place = inject(PracticeTime);
  private readonly here = inject(ME);
  /** Both partners know that there was something: "nothing yet" would not be true. */
  protected readonly conjoint = computed(() => this.here.me()?.conjoint === true);
  protected readonly progress = this.client.progress(() => this.coupleId());
  protected readonly periods = PERIODS;
  protected readonly months = signal<number>(3);
  protected readonly unfolded = signal(false);
  protected readonly metrics = computed(() => {
    const { metrics, partners } = this.progress.hasValue() ? this.progress.value() : { metrics: null, partners: null };
    return metrics && partners ? { metrics, partners } : null;
  });
  protected readonly caveat = CAVEAT;

  private readonly shown = computed((): ProgressReply | null => {
    if (!this.progress.hasValue()) return null;
    const all = this.progress.value();
    const months = this.months();
    if (!months) return all;
    const from = addMonths(dateIn(new Date(), this.place.zone()), -months);
    return { ...all, entries: all.entries.filter((each) => each.on >= from) };
  });
  protected readonly summary = computed(() => {
    const shown = this.shown();
    if (!shown) return [];
    const { a, b } = shown.partners;
    return progressSummary([{ partnerId: a.id, name: a.name }, { partnerId: b.id, name: b.name }], shown.entries);
  });
  protected readonly charts = computed(() => {
    const shown = this.shown();
    return shown ? chartsOf(shown).map((chart) => ({ ...chart, marks: marksOf(chart, shown.appointments) })) : [];
  });

  constructor() {
    reloadOn(this.progress, ['exercises'], ({ coupleId }) => coupleId === this.coupleId());
  }

  protected readonly nothing = (all: ProgressReply) => !all.entries.length;
}
