import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { WeekWarning } from '@attune/supervision/domain';
import { hours } from '../words';

/** What would not count if the week went as it is booked, and what puts it right. */
@Component({
  selector: 'att-hours-warnings',
  template: `
    <section>
      <h2>{{ heading() }}</h2>
      <ul class="plain">
        @for (warning of of(); track $index) {
          <li>
            <strong>{{ warning.words }}</strong>
            @if (warning.remedy) { <span>{{ warning.remedy }}</span> }
            @if (warning.atRisk) { <span class="att-small">{{ hours(warning.atRisk) }} would not count.</span> }
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    :host { display: block; margin-block-end: var(--att-4); }
    section { padding: var(--att-3) var(--att-4); border-radius: var(--att-radius); background: var(--att-mark); }
    h2 { margin-block-end: var(--att-1); font: 600 var(--att-text) / 1.4 var(--att-sans); }
    ul { display: grid; gap: var(--att-2); }
    li { display: grid; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Warnings {
  readonly of = input.required<readonly WeekWarning[]>();
  readonly heading = input.required<string>();
  protected readonly hours = hours;
}
