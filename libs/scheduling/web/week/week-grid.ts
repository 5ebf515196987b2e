import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { slotWords, statusWords, type Appointment } from '@attune/scheduling/domain';
import { DayPipe, TimeOfDayPipe } from '@attune/ui';
import { fullNames, givenNames, invited, laneOf } from '../names';
import { ROW_MINUTES, type WeekLayout } from './week-layout';

const HALF_HOUR = 30 / ROW_MINUTES;
const STEPS: Record<string, [days: number, halves: number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The week as a wall calendar. Free half hours can be walked with the arrow keys; Enter books there. */
@Component({
  selector: 'att-week-grid',
  imports: [DayPipe, TimeOfDayPipe],
  templateUrl: './week-grid.html',
  styleUrl: './week-grid.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WeekGrid {
  readonly layout = input.required<WeekLayout>();
  readonly zone = input.required<string>();
  readonly bookable = input(false);
  readonly opened = output<string>();
  readonly wanted = output<{ date: string; time: string }>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly at = signal<[day: number, half: number]>([0, 4]);
  protected readonly halves = computed(() =>
    this.layout().hours.flatMap((hour) => ['00', '30'].map((minute) => `${String(hour).padStart(2, '0')}:${minute}`)),
  );
  protected readonly rows = computed(() => this.layout().hours.length * HALF_HOUR * 2);
  protected readonly span = HALF_HOUR;
  protected readonly lane = laneOf;

  protected isAt(day: number, half: number): boolean {
    return this.at()[0] === day && this.at()[1] === half;
  }

  protected walk(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const clamp = (value: number, most: number) => Math.max(0, Math.min(most - 1, value));
    this.at.update(([day, half]) => [clamp(day + step[0], 7), clamp(half + step[1], this.halves().length)]);
    const [day, half] = this.at();
    this.host.nativeElement.querySelector<HTMLElement>(`[data-slot="${day}-${half}"]`)?.focus();
  }

  protected who(appointment: Appointment): string {
    return givenNames(invited(appointment));
  }

  protected spoken(appointment: Appointment): string {
    const own = appointment.compartment === null ? '' : ', alone';
    return `${fullNames(invited(appointment))}${own}, ${slotWords(appointment, this.zone())}, ${this.status(appointment)}`;
  }

  protected readonly statusWord = (appointment: Appointment): string => (appointment.status === 'planned' ? '' : this.status(appointment));
  private readonly status = (appointment: Appointment): string => statusWords(appointment, new Date().toISOString());
}
