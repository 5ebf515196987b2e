import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import type { WorkingDay } from '@attune/practice/domain';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The hours in which the practice works, by which urgent reports are timed. */
@Component({
  selector: 'att-working-week',
  imports: [MatCheckbox],
  template: `
    <fieldset>
      <legend>Working hours</legend>
      @for (line of lines(); track line.day) {
        <div class="day">
          <mat-checkbox [checked]="line.hours !== undefined" (change)="toggle(line.day)">{{ line.name }}</mat-checkbox>
          @if (line.hours; as hours) {
            <input type="time" [attr.aria-label]="line.name + ' from'" [value]="hours.from" (change)="set(line.day, { from: time($event) })" />
            <span aria-hidden="true">to</span>
            <input type="time" [attr.aria-label]="line.name + ' until'" [value]="hours.until" (change)="set(line.day, { until: time($event) })" />
          }
        </div>
      }
      @if (problem(); as says) {
        <p role="alert" class="wrong">{{ says }}</p>
      }
    </fieldset>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    fieldset { min-width: 0; margin: 0; padding: 0; border: none; }
    legend { padding: 0 0 var(--att-1); font-weight: 600; }
    .day { display: flex; flex-wrap: wrap; align-items: center; gap: var(--att-2); min-height: 44px; }
    mat-checkbox { width: 150px; }
    input[type='time'] { padding: var(--att-1) var(--att-2); border: var(--att-line); border-radius: var(--att-radius-s); background: var(--att-paper); color: inherit; font: inherit; }
    @media (max-width: 480px) { mat-checkbox { width: 100%; } .day { padding-block-end: var(--att-2); } }
    .wrong { color: var(--mat-sys-error); }
  `,
})
export class WorkingWeek {
  readonly week = model.required<WorkingDay[]>();
  readonly problem = input<string | null>(null);
  protected readonly lines = computed(() => DAYS.map((name, index) => ({ name, day: index + 1, hours: this.week().find(({ day }) => day === index + 1) })));

  protected toggle(day: number): void {
    const without = this.week().filter((each) => each.day !== day);
    this.week.set(without.length < this.week().length ? without : [...without, { day, from: '09:00', until: '17:00' }].sort((one, other) => one.day - other.day));
  }

  protected set(day: number, change: Partial<WorkingDay>): void {
    this.week.set(this.week().map((each) => (each.day === day ? { ...each, ...change } : each)));
  }

  protected time(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
}
