import { minutesBetween } from '@attune/util';
import type { DayAppointment } from './today';

export type PrimaryAct = { act: 'prep' | 'write-note'; appointmentId: string; noteId: string | null } | null;

/** From how many minutes before the next appointment its Prep goes before the last one's note. Practice policy. */
const SOON_MINUTES = 10;

type Facts = Pick<DayAppointment, 'id' | 'startsAt' | 'endsAt' | 'status' | 'stoppedAt' | 'note'>;

/** Whether an appointment is over: stopped, or past its planned end. */
export const isOver = ({ endsAt, stoppedAt }: Pick<Facts, 'endsAt' | 'stoppedAt'>, now: string): boolean => stoppedAt !== null || endsAt <= now;

/**
 * The one thing that Today offers first: Prep for the next appointment; once one is over, its note, until the next is
 * about to begin. Null when neither is there. Appointments come in the order of the day; instants are ISO in UTC.
 */
export function primaryAct(appointments: readonly Facts[], now: string): PrimaryAct {
  const expected = appointments.filter((each) => each.status === 'planned' || each.status === 'held');
  const next = expected.find((each) => !isOver(each, now));
  const unwritten = expected.findLast((each) => isOver(each, now) && (each.note === null || each.note.state === 'draft'));
  const soon = next !== undefined && minutesBetween(now, next.startsAt) <= SOON_MINUTES;
  if (unwritten && !soon) return { act: 'write-note', appointmentId: unwritten.id, noteId: unwritten.note?.id ?? null };
  return next ? { act: 'prep', appointmentId: next.id, noteId: null } : null;
}
