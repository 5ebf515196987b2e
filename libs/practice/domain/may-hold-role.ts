import { ok, refuse, type Result } from '@attune/util';
import type { Standing } from './licence-types';

export const STAFF_ROLES = ['owner', 'supervisor', 'therapist', 'associate'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export interface LicenceTimes {
  standing: Standing;
  issuedOn: string;
  expiresOn: string | null;
}

/**
 * Whether somebody with these licences may be given the role on a day. Supervising and working alone take a licence that
 * is in force (`security.md` B note 1; `clinical.md` section 1, supervisor rules); an associate's registration is recorded
 * where it is known and does not hold the role up.
 */
export function mayHoldRole(role: StaffRole, licences: readonly LicenceTimes[], on: string): Result<undefined, 'licence-missing'> {
  if (role !== 'supervisor' && role !== 'therapist') return ok();
  return licences.some((licence) => licence.standing === 'licensed' && inForce(licence, on)) ? ok() : refuse('licence-missing');
}

/** Whether a licence or registration is in force on a day; its last day counts. */
export function inForce({ issuedOn, expiresOn }: Omit<LicenceTimes, 'standing'>, on: string): boolean {
  return issuedOn <= on && (expiresOn === null || on <= expiresOn);
}
