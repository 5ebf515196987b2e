import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DayPipe, Loaded, ME, State } from '@attune/ui';
import { OverviewClient } from '../overview-client';
import { PrepExercises } from '../prep/prep-exercises';
import { PrepRisk } from '../prep/prep-risk';

/** The facts of Prep beside the note that is reviewed: open risk, the plan before, what each did. */
@Component({
  selector: 'att-review-facts',
  imports: [DayPipe, Loaded, PrepExercises, PrepRisk, State],
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
          <att-prep-exercises [of]="known" />
        </div>
      </att-state>
    }
  `,
  styles: '.words { font: 400 var(--att-text) / 1.5 var(--att-serif); white-space: pre-line; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewFacts {
  readonly appointmentId = input.required<string>();
  private readonly here = inject(ME);
  protected readonly conjoint = computed(() => this.here.me()?.conjoint ?? false);
  protected readonly prep = inject(OverviewClient).prep(this.appointmentId);
}
