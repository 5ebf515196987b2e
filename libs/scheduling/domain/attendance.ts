import { ok, refuse, type Result } from '@attune/util';
import type { AppointmentStatus } from './appointment';

/** Who was there for which part (`clinical.md` 2.2: "who attended and for which part"). */
export const PRESENCES = ['whole', 'part', 'absent'] as const;
export type Presence = (typeof PRESENCES)[number];

export interface Attendance {
  partnerId: string;
  presence: Presence;
}

export type AttendanceReason = 'not-held' | 'wrong-partners' | 'nobody';

/**
 * Whether attendance may be recorded so: only of a held appointment, one entry for each partner whom it was for, and at
 * least one of them there (otherwise it is a no-show).
 * @param invited the partners it was for: both, or the one whose own appointment it was
 */
export function checkAttendance(status: AppointmentStatus, invited: readonly string[], entries: readonly Attendance[]): Result<undefined, AttendanceReason> {
  if (status !== 'held') return refuse('not-held');
  const named = new Set(entries.map((each) => each.partnerId));
  if (entries.length !== invited.length || !invited.every((each) => named.has(each))) return refuse('wrong-partners');
  return entries.some((each) => each.presence !== 'absent') ? ok() : refuse('nobody');
}
