import type { AppointmentStatus } from './appointment';
import { checkAttendance, type Attendance } from './attendance';

/** Times and attendance of one appointment. Instants are ISO in UTC. */
export interface HeldFacts {
  startedAt: string | null;
  stoppedAt: string | null;
  attendance: readonly Attendance[];
}

/**
 * What an appointment lacks and its clinician signed in writing: nobody pressed Stop or counted who was there, and the note says both. What the
 * appointment knows itself stays. Empty where it was not held; a stop that is not after the start, and attendance that could not be recorded, are left out.
 * @param invited the partners it was for
 */
export function lackingFacts(
  status: AppointmentStatus, invited: readonly string[], known: HeldFacts, written: HeldFacts,
): Partial<{ startedAt: string; stoppedAt: string; attendance: readonly Attendance[] }> {
  if (status !== 'held') return {};
  const startedAt = known.startedAt ?? written.startedAt;
  const ends = known.stoppedAt === null && startedAt !== null && written.stoppedAt !== null && written.stoppedAt > startedAt;
  const counts = known.attendance.length === 0 && checkAttendance(status, invited, written.attendance).ok;
  return {
    ...(ends && known.startedAt === null ? { startedAt } : {}),
    ...(ends && written.stoppedAt ? { stoppedAt: written.stoppedAt } : {}),
    ...(counts ? { attendance: written.attendance } : {}),
  };
}
