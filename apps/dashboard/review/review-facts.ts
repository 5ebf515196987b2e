import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MetricsBeside } from '@attune/exercises/web';
import { DayPipe, Loaded, ME, State } from '@attune/ui';
import { OverviewClient } from '../overview-client';
import { PrepExercises } from '../prep/prep-exercises';
import { PrepRisk } from '../prep/prep-risk';
import { ToLookAt } from '../prep/to-look-at';

/** The facts of Prep beside the note that is reviewed: open risk, the plan before, what each did. */
@Component({
  selector: 'att-review-facts',
  imports: [DayPipe, Loaded, MetricsBeside, PrepExercises, PrepRisk, State, ToLookAt],
  template: `
    @if (conjoint()) {
      <p class="att-muted">Hidden in conjoint mode.</p>
    } @else {
      <att-state [of]="prep" [lines]="5">
        <div *attLoaded="prep; let known" class="att-stack">
          <att-prep-risk [of]="known" />
          @if (known.lastPlan; as plan) {
            <section>
              <h2>Last plan <span class="att-muted att-small">{{ plan.heldOn | attDay }}</span></h2>
              <p class="words">{{ plan.text }}</p>
            </section>
          }
          <att-to-look-at [of]="known" (closed)="prep.reload()" />
          <att-prep-exercises [of]="known" />
          <details #fold (toggle)="unfolded.set(fold.open)">
            <summary>What the numbers say</summary>
            @if (unfolded()) { <att-metrics-beside [coupleId]="known.coupleId" /> }
          </details>
        </div>
      </att-state>
    }
  `,
  styles: 'summary { cursor: pointer; font-weight: 550; min-height: 32px; } .words { font: 400 var(--att-text) / 1.5 var(--att-serif); white-space: pre-line; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewFacts {
  readonly appointmentId = input.required<string>();
  /** Read only when it is unfolded. */
  protected readonly unfolded = signal(false);
  private readonly here = inject(ME);
  protected readonly conjoint = computed(() => this.here.me()?.conjoint ?? false);
  protected readonly prep = inject(OverviewClient).prep(this.appointmentId);
}
