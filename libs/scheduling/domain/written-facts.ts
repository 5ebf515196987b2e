import { dateIn, ok, refuse, type Result } from '@attune/util';
import type { AppointmentStatus, Slot } from './appointment';
import { checkAttendance, type Attendance } from './attendance';

/** Times and attendance of one appointment. Instants are ISO in UTC. */
export interface HeldFacts {
  startedAt: string | null;
  stoppedAt: string | null;
  attendance: readonly Attendance[];
}

export type FactsToTake = Partial<{ status: 'held' | 'no_show'; startedAt: string | null; stoppedAt: string | null; attendance: readonly Attendance[] }>;

/**
 * What an appointment takes from a note that its clinician signs: what the note says stands, whatever was pressed before, since it is what was signed. Its
 * times where it names a stop (of a start it does not name, the appointment's own), and who was there; only what differs. It was held where the note says that
 * somebody was there, and a no-show where it says that nobody was. Nothing for one that was cancelled, late or not, and nobody there: that is no
 * contradiction; refused where somebody was, since its time may be somebody else's by now. A stop that is not after the start, and attendance that could not be
 * recorded, are left out.
 * @param invited the partners it was for
 */
export function lackingFacts(status: AppointmentStatus, invited: readonly string[], known: HeldFacts, written: HeldFacts): Result<FactsToTake, 'cancelled-yet-held'> {
  // A note may name whom the appointment was not for.
  const attendance = written.attendance.filter(({ partnerId }) => invited.includes(partnerId));
  const nobody = nobodyCame(invited, attendance);
  if (status === 'late_cancel' || status === 'cancelled') return nobody ? ok({}) : refuse('cancelled-yet-held');
  if (nobody) return ok(status === 'no_show' ? {} : { status: 'no_show', startedAt: null, stoppedAt: null, attendance });
  const times = { ...known, startedAt: written.startedAt ?? known.startedAt, stoppedAt: written.stoppedAt };
  const ends = times.startedAt !== null && times.stoppedAt !== null && times.stoppedAt > times.startedAt && !sameTimes(times, known);
  const there = checkAttendance('held', invited, attendance).ok;
  if (status !== 'held' && !there) return ok({});
  return ok({
    ...(status === 'held' ? {} : { status: 'held' }),
    ...(ends ? { startedAt: times.startedAt, stoppedAt: times.stoppedAt } : {}),
    ...(there && !sameCount(known.attendance, attendance) ? { attendance } : {}),
  });
}

/**
 * Whether what a note tells of, begun at `startedAt`, was on the appointment's day in the practice's zone (either day of one that goes over midnight): hours count
 * on the appointment's day. A note without a start is of it.
 */
export function isOfItsDay({ startsAt, endsAt }: Slot, startedAt: string | null, zone: string): boolean {
  if (startedAt === null) return true;
  const day = dateIn(startedAt, zone);
  return dateIn(startsAt, zone) <= day && day <= dateIn(endsAt, zone);
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
