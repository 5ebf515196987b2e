import type { AppointmentStatus } from './appointment';
import { checkAttendance, type Attendance } from './attendance';

/** Times and attendance of one appointment. Instants are ISO in UTC. */
export interface HeldFacts {
  startedAt: string | null;
  stoppedAt: string | null;
  attendance: readonly Attendance[];
}

export type FactsToTake = Partial<{ status: 'held' | 'no_show'; startedAt: string | null; stoppedAt: string | null; attendance: readonly Attendance[] }>;

/**
 * What an appointment takes from a note that its clinician signs: its times where nobody stopped it (a start may have been pressed late), who was there where
 * nobody counted, and, from a note that is signed once more, what was corrected in it since. What else the appointment knows stays. One that is still
 * planned was held once the note says that somebody was there; where it says that nobody was, it was a no-show, until the note is corrected. Empty where
 * somebody else recorded that it was missed or cancelled; a stop that is not after the start, and attendance that could not be recorded, are left out.
 * @param invited the partners it was for
 * @param before what the note said when it was signed the last time: where the appointment still says the same, the correction holds; null at the first
 */
export function lackingFacts(
  status: AppointmentStatus, invited: readonly string[], known: HeldFacts, written: HeldFacts, before: HeldFacts | null,
): FactsToTake {
  const missedBefore = before !== null && nobodyCame(invited, before.attendance);
  if (status === 'no_show' && missedBefore) return lackingFacts('planned', invited, { ...known, startedAt: null, stoppedAt: null }, written, before);
  if (status !== 'held' && status !== 'planned') return {};
  const countOpen = known.attendance.length === 0 || (before !== null && sameCount(known.attendance, before.attendance) && !sameCount(known.attendance, written.attendance));
  if (countOpen && nobodyCame(invited, written.attendance)) return { status: 'no_show', startedAt: null, stoppedAt: null, attendance: written.attendance };
  const [startedAt, stoppedAt] = [written.startedAt ?? known.startedAt, written.stoppedAt];
  const timesOpen = known.stoppedAt === null || (before !== null && sameTimes(known, before) && !sameTimes(known, written));
  const ends = timesOpen && startedAt !== null && stoppedAt !== null && stoppedAt > startedAt;
  const counts = countOpen && checkAttendance('held', invited, written.attendance).ok;
  if (status === 'planned' && !counts) return {};
  return {
    ...(status === 'planned' ? { status: 'held' } : {}),
    ...(ends ? { startedAt, stoppedAt } : {}),
    ...(counts ? { attendance: written.attendance } : {}),
  };
}

const nobodyCame = (invited: readonly string[], attendance: readonly Attendance[]): boolean => {
  const checked = checkAttendance('held', invited, attendance);
  return !checked.ok && checked.reason === 'nobody';
};
const sameTimes = (one: HeldFacts, other: HeldFacts): boolean => moment(one.startedAt) === moment(other.startedAt) && moment(one.stoppedAt) === moment(other.stoppedAt);
const moment = (at: string | null): number | null => (at === null ? null : Date.parse(at));

function sameCount(one: readonly Attendance[], other: readonly Attendance[]): boolean {
  const said = (entries: readonly Attendance[]) => entries.map(({ partnerId, presence }) => `${partnerId} ${presence}`).sort().join();
  return said(one) === said(other);
}
