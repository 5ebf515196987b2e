import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { statusWords, type Appointment } from '@attune/scheduling/domain';
import { DayPipe, Lane, TimeOfDayPipe } from '@attune/ui';
import { givenNames, invited, laneOf } from '../names';
import { daysWithSomething, type WeekLayout } from './week-layout';

/** The week on a narrow screen: day under day, only those with something in them. */
@Component({
  selector: 'att-day-list',
  imports: [DayPipe, Lane, TimeOfDayPipe],
  template: `
    @for (day of days(); track day.date) {
      <section>
        <h2 [class.today]="day.today">{{ day.date | attDay }}{{ day.today ? ', today' : '' }}</h2>
        <ul class="plain">
          @for (block of day.blocks; track $index) {
            <li>
              @if (block.appointment; as appointment) {
                <button type="button" [class.cancelled]="appointment.status === 'cancelled'" (click)="opened.emit(appointment.id)">
                  <span class="time">{{ block.startsAt | attTime }}–{{ block.endsAt | attTime }}</span>
                  <att-lane [seat]="lane(appointment)" [name]="who(appointment)" />
                  <span class="att-muted att-small">{{ status(appointment) }}</span>
                </button>
              } @else {
                <span class="taken"><span class="time">{{ block.startsAt | attTime }}–{{ block.endsAt | attTime }}</span> Taken</span>
              }
            </li>
          } @empty {
            <li class="att-muted">Nothing planned.</li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host { display: grid; gap: var(--att-5); }
    h2 { margin-block-end: var(--att-2); }
    h2.today { color: var(--mat-sys-primary); }
    ul { display: grid; gap: var(--att-2); }
    button, .taken { display: flex; flex-wrap: wrap; align-items: center; gap: var(--att-2) var(--att-3); width: 100%; min-height: 52px; padding: var(--att-2) var(--att-3); border: var(--att-line); border-radius: var(--att-radius); background: var(--att-paper); color: inherit; font: inherit; text-align: start; cursor: pointer; }
    .taken { color: var(--att-muted); cursor: default; border-style: dashed; }
    .cancelled .time, .cancelled att-lane { text-decoration: line-through; color: var(--att-muted); }
    .time { font-variant-numeric: tabular-nums; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DayList {
  readonly layout = input.required<WeekLayout>();
  readonly opened = output<string>();
  protected readonly days = computed(() => daysWithSomething(this.layout()));
  protected readonly status = (appointment: Appointment): string => statusWords(appointment, new Date().toISOString());
  protected readonly lane = laneOf;
  protected readonly who = (appointment: Appointment): string => givenNames(invited(appointment));
}
