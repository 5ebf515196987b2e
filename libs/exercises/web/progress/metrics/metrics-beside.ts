import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Loaded, reloadOn, State } from '@attune/ui';
import { ExercisesClient } from '../../exercises-client';
import { CoupleMetrics } from './couple-metrics';

/** What the numbers say of a couple, in words alone, beside something else. */
@Component({
  selector: 'att-metrics-beside',
  imports: [CoupleMetrics, Loaded, State],
  template: `
    <att-state [of]="progress" [lines]="5">
      <ng-container *attLoaded="progress; let known">
        @if (known.metrics; as metrics) {
          <att-couple-metrics [metrics]="metrics" [partners]="known.partners" [brief]="true" />
        } @else {
          <p class="att-muted">Hidden in conjoint mode.</p>
        }
      </ng-container>
    </att-state>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MetricsBeside {
  readonly coupleId = input.required<string>();
  protected readonly progress = inject(ExercisesClient).progress(() => this.coupleId());

  constructor() {
    reloadOn(this.progress, ['exercises'], ({ coupleId }) => coupleId === this.coupleId());
  }
}
