import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isOver, laneOf, namesOf, NOTE_STATE_WORDS, oneLine, type DayAppointment } from '@attune/overview/domain';
import { STATUS_WORDS } from '@attune/scheduling/domain';
import { Lane, TimeOfDayPipe } from '@attune/ui';

const MARK_WORDS: Record<DayAppointment['marks'][number], string> = {
  hold: 'Joint exercises are on hold.',
  urgent: 'Something urgent is open.',
};

/** The day's appointments on a rail of time: who, one line to know, how the note stands. */
@Component({
  selector: 'att-today-rail',
  imports: [Lane, RouterLink, TimeOfDayPipe],
  templateUrl: './today-rail.html',
  styleUrl: './today-rail.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TodayRail {
  readonly appointments = input.required<DayAppointment[]>();
  readonly date = input.required<string>();
  readonly now = input.required<string>();

  protected readonly rows = computed(() => {
    const next = this.appointments().find((each) => !isOver(each, this.now()) && (each.status === 'planned' || each.status === 'held'));
    return this.appointments().map((one) => ({
      one,
      next: one.id === next?.id,
      over: isOver(one, this.now()),
      names: namesOf(one.partners, one.compartment),
      lane: laneOf(one.partners, one.compartment),
      line: oneLine(one, this.date()),
      state: stateOf(one, this.now()),
      marks: one.marks.map((mark) => MARK_WORDS[mark]),
    }));
  });
}

/** The state of its note; before it is over, of the appointment where that is worth a word. */
function stateOf({ note, status, startsAt, endsAt, stoppedAt, startedAt }: DayAppointment, now: string): string {
  if (note) return `Note: ${NOTE_STATE_WORDS[note.state]}`;
  if (status !== 'planned' && status !== 'held') return STATUS_WORDS[status];
  if (isOver({ endsAt, stoppedAt }, now)) return 'Note to write';
  return startedAt && startsAt <= now ? 'Running' : '';
}
