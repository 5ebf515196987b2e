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
 * What an appointment takes from a note that its clinician signs: what the note says stands, whatever buttons were pressed before, since it is what was
 * signed. Its times where it names a stop (of a start it does not name, the appointment's own), and who was there; only what differs. One that is still
 * planned was held once the note says that somebody was there; where it says that nobody was, it was a no-show, until the note is corrected. Empty where
 * somebody recorded otherwise that it was missed or cancelled; a stop that is not after the start, and attendance that could not be recorded, are left out.
 * @param invited the partners it was for
 * @param before what the note said when it was signed the last time, null at the first: whether the no-show came from it
 */
export function lackingFacts(
  status: AppointmentStatus, invited: readonly string[], known: HeldFacts, written: HeldFacts, before: HeldFacts | null,
): FactsToTake {
  const missedBefore = before !== null && nobodyCame(invited, before.attendance);
  if (status === 'no_show' && missedBefore) return nobodyCame(invited, written.attendance) ? {} : lackingFacts('planned', invited, { ...known, startedAt: null, stoppedAt: null }, written, before);
  if (status !== 'held' && status !== 'planned') return {};
  if (nobodyCame(invited, written.attendance)) return { status: 'no_show', startedAt: null, stoppedAt: null, attendance: written.attendance };
  const times = { ...known, startedAt: written.startedAt ?? known.startedAt, stoppedAt: written.stoppedAt };
  const ends = times.startedAt !== null && times.stoppedAt !== null && times.stoppedAt > times.startedAt && !sameTimes(times, known);
  const there = checkAttendance('held', invited, written.attendance).ok;
  if (status === 'planned' && !there) return {};
  return {
    ...(status === 'planned' ? { status: 'held' } : {}),
    ...(ends ? { startedAt: times.startedAt, stoppedAt: times.stoppedAt } : {}),
    ...(there && !sameCount(known.attendance, written.attendance) ? { attendance: written.attendance } : {}),
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
