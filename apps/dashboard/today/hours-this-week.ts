import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WeekWarning } from '@attune/supervision/domain';
import { ME, reading, reloadOn } from '@attune/ui';

interface ThisWeek {
  items: { associate: { id: string; name: string }; warnings: WeekWarning[] }[];
}

/** What hours of this week would not count if it went as booked. Absent when there is nothing, and for whoever has no such hours. */
@Component({
  selector: 'att-hours-this-week',
  imports: [RouterLink],
  template: `
    @if (items().length) {
      <section>
        <h2>Hours this week</h2>
        <ul class="plain">
          @for (one of items(); track one.associate.id) {
            <li>
              <a data-stop [routerLink]="one.own ? '/supervision/hours' : ['/supervision/hours/of', one.associate.id]">{{ one.own ? 'Yours' : one.associate.name }}</a>
              @for (warning of one.warnings; track $index) { <p class="att-small">{{ warning.words }} <span class="att-muted">{{ warning.remedy }}</span></p> }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    h2 { margin-block-end: var(--att-2); }
    li { display: grid; padding-block: var(--att-2); border-block-start: var(--att-line); }
    li a { font-weight: 550; justify-self: start; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HoursThisWeek {
  private readonly here = inject(ME);
  private readonly week = reading<ThisWeek>(() => (this.here.may('supervision.sign-meeting') ? '/api/supervision/hours/this-week' : undefined));
  protected readonly items = computed(() => (this.week.hasValue() ? this.week.value().items.map((one) => ({ ...one, own: one.associate.id === this.here.me()?.personId })) : []));

  constructor() {
    reloadOn(this.week, ['supervision', 'scheduling']);
  }
}
