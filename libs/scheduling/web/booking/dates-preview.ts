import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { datesOf, REASONS, type Recurrence } from '@attune/scheduling/domain';
import { DayPipe } from '@attune/ui';

/** The days on which a series will fall, each of which can be left out; those that are taken are marked once the server said so. */
@Component({
  selector: 'att-dates-preview',
  imports: [DayPipe, MatCheckbox],
  template: `
    @if (dates(); as all) {
      @if (all.ok) {
        <fieldset>
          <legend>{{ kept() }} of {{ all.value.length }} dates</legend>
          <ul class="plain">
            @for (date of all.value; track date) {
              <li>
                <mat-checkbox [checked]="!without().includes(date)" (change)="leaveOut(date, !$event.checked)">{{ date | attDay }}</mat-checkbox>
                @if (taken().includes(date)) {
                  <span class="taken">taken</span>
                }
              </li>
            }
          </ul>
        </fieldset>
      } @else {
        <p class="att-muted att-small" role="status">{{ reasons[all.reason] }}</p>
      }
    }
  `,
  styles: `
    fieldset { margin: 0; padding: var(--att-3) var(--att-4); border: var(--att-line); border-radius: var(--att-radius); }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(168px, 1fr)); max-height: 240px; overflow: auto; }
    .taken { margin-inline-start: var(--att-2); color: var(--mat-sys-error); font-size: var(--att-text-s); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DatesPreview {
  readonly plan = input.required<Recurrence>();
  readonly taken = input<string[]>([]);
  readonly without = input<string[]>([]);
  readonly withoutChange = output<string[]>();

  protected readonly dates = computed(() => datesOf({ ...this.plan(), without: [] }));
  protected readonly kept = computed(() => {
    const all = this.dates();
    return all.ok ? all.value.filter((date) => !this.without().includes(date)).length : 0;
  });

  protected readonly reasons = REASONS;

  protected leaveOut(date: string, out: boolean): void {
    const others = this.without().filter((each) => each !== date);
    this.withoutChange.emit(out ? [...others, date] : others);
  }
}
