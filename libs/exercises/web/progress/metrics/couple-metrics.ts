import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { MetricGroup, PartnerNames } from '@attune/exercises/domain';
import { MetricCard } from './metric-card';
import { shownViews, wantedViews } from './metric-views';

/** What the numbers say of the two over all occasions, and what is not shown yet. For clinicians; the server sends none in conjoint mode. */
@Component({
  selector: 'att-couple-metrics',
  imports: [MetricCard],
  template: `
    <div class="cards">
      @for (view of shown(); track view.key) { <att-metric-card [of]="view" [names]="names()" [brief]="brief()" /> }
    </div>
    @if (wanted().length) {
      <section>
        <h3>Not shown yet</h3>
        <ul class="plain">
          @for (each of wanted(); track each.name) {
            <li>
              <strong>{{ each.name }}.</strong> <span class="att-muted att-small"> {{ each.meaning }}</span>
              @for (why of each.why; track why) { <p class="att-small">{{ why }}</p> }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--att-6); }
    .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr)); gap: var(--att-6) var(--att-5); }
    h3 { margin-block-end: var(--att-2); }
    li { padding-block: var(--att-2); border-block-start: var(--att-line); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoupleMetrics {
  readonly metrics = input.required<readonly MetricGroup[]>();
  readonly partners = input.required<PartnerNames>();
  readonly brief = input(false);

  protected readonly names = computed(() => ({ a: this.partners().a.name, b: this.partners().b.name }));
  protected readonly shown = computed(() => shownViews(this.metrics(), this.names()));
  protected readonly wanted = computed(() => wantedViews(this.metrics(), this.names()));
}
