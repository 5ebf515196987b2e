import { dateIn, toLocal } from '@attune/util';
import { MINUTES_MAX, MINUTES_MIN, type AppointmentStatus, type Rhythm, type Slot } from './appointment';
import type { AttendanceReason } from './attendance';
import { SERIES_MAX, type RecurrenceReason } from './series/recurrence';
import type { StatusAct, StatusReason } from './status';

export type SchedulingReason = RecurrenceReason | StatusReason | AttendanceReason | 'not-planned' | 'not-cancelled' | 'minutes' | 'not-treating' | 'couple-closed' | 'wrong-partner'
  | 'disclosure-unsigned' | 'not-ready' | 'cancelled-yet-held' | 'another-day';

/** The reasons in the words of the screen and of the API. */
export const REASONS: Readonly<Record<SchedulingReason, string>> = {
  'until-missing': 'Say until which date it repeats.',
  'until-before': 'The last date is before the first.',
  'series-too-long': `These would be more than ${SERIES_MAX} appointments. Choose an earlier last date.`,
  'no-date-left': 'Every date is left out. Keep at least one.',
  'not-from-here': 'This appointment is in a status that does not allow that. Reload to see where it stands.',
  'not-its-day': 'This appointment can be started on its day.',
  'day-over': 'Its day is over. Mark it as held instead; the note says from when to when.',
  written: 'Its note is signed, and what it says of the appointment stands. A note that is not final can be taken back and corrected; a final one takes an addendum.',
  'another-day': 'The calendar has this appointment on another day than the note. Correct the times, or move it to the day of the note (one that is held goes back to planned before that).',
  'cancelled-yet-held': 'The calendar says that this appointment was cancelled. Put it back to planned there first (or, where its time was given again, book it anew and write there), or say that nobody was there.',
  'not-begun': 'This appointment has not begun yet.',
  'not-running': 'This appointment is not running.',
  'not-held': 'Mark the appointment as held first.',
  'wrong-partners': 'Say for each partner whom it was for whether they were there.',
  nobody: 'Nobody was there. Mark it as a no-show instead.',
  'not-planned': 'Only a planned appointment can be moved or cancelled.',
  'not-cancelled': 'Not all of these are cancelled any more. Reload to see where they stand.',
  minutes: `An appointment lasts ${MINUTES_MIN} to ${MINUTES_MAX} minutes.`,
  'not-treating': 'This clinician does not treat the couple on that date. Book it with whoever does, or have the couple assigned first.',
  'couple-closed': 'This couple is closed. Reopen it before booking.',
  'wrong-partner': 'This partner does not belong to the couple.',
  'disclosure-unsigned':
    'A first appointment with an associate waits until everybody it is for has signed who is unlicensed and who supervises. The couple’s record says who has not.',
  'not-ready': 'This appointment cannot be started yet. Switch conjoint mode off to see what is owed.',
};

export const STATUS_WORDS: Readonly<Record<AppointmentStatus, string>> = {
  planned: 'Planned',
  held: 'Held',
  late_cancel: 'Late cancel',
  no_show: 'No-show',
  cancelled: 'Cancelled',
};

/** What is known of how an appointment went. */
type Course = Pick<Slot, 'endsAt'> & { status: AppointmentStatus; startedAt: string | null; stoppedAt: string | null };

/** What became of an appointment, or that it goes on: started, not stopped, and its end not yet come. */
export function statusWords(course: Course, now: string): string {
  return runs(course, now) ? 'Running' : STATUS_WORDS[course.status];
}

/** Whether an appointment was started, is not stopped and its time is not over. @param now an instant */
export function runs({ status, startedAt, stoppedAt, endsAt }: Course, now: string): boolean {
  return status === 'held' && startedAt !== null && stoppedAt === null && now < endsAt;
}

export const ACT_WORDS: Readonly<Record<StatusAct, string>> = {
  start: 'Start',
  stop: 'Stop',
  held: 'Mark as held',
  late_cancel: 'Late cancel',
  no_show: 'No-show',
  cancel: 'Cancel',
  reopen: 'Back to planned',
};

export const RHYTHM_WORDS: Readonly<Record<Rhythm, string>> = { once: 'Once', weekly: 'Every week', fortnightly: 'Every two weeks' };

/** "Mon 7 Dec 2026, 10:00–10:50": a slot on the practice's calendar and clock. */
export function slotWords({ startsAt, endsAt }: Slot, zone: string): string {
  return `${dayWords(dateIn(startsAt, zone))}, ${toLocal(startsAt, zone).time}–${toLocal(endsAt, zone).time}`;
}

/** "Mon 7 Dec 2026". */
export function dayWords(date: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`)).replace(',', '');
}

/**
 * What a double booking is told as: the times that are taken, and nothing of whose they are. At most three are named.
 * @param mayLeaveOut whether single dates can be left out: of a row that is booked, not of one that is moved
 */
export function conflictWords(taken: readonly Slot[], zone: string, mayLeaveOut: boolean): string {
  const named = taken.slice(0, 3).map((each) => slotWords(each, zone));
  const more = taken.length > named.length ? ` and ${taken.length - named.length} more` : '';
  return `Already taken: ${named.join('; ')}${more}. Choose another time${mayLeaveOut ? ', or leave such a date out' : ''}.`;
}
