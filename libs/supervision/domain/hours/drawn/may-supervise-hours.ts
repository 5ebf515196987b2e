import { addMonths, daysBetween, type CalendarDate } from '@attune/util';

export interface HeldLicence {
  type: string;
  standing: 'licensed' | 'registered';
  issuedOn: CalendarDate;
  expiresOn: CalendarDate | null;
}

/** Source: clinical.md 1.1, supervisor rules (BPC 4999.12(h) and its like; read January 2026): licensed for two of the last five years. */
const SUPERVISOR = { heldMonths: 24, withinMonths: 60 } as const;

/**
 * Whether somebody met what a practice can know of the board's conditions on a day (CA-SUPQ): a licence in force on it, and one held for two of the five
 * years before, which other licences may add to. Training, good standing and not being a relative are for the supervisor's own assessment.
 */
export function maySuperviseHours(licences: readonly HeldLicence[], on: CalendarDate): boolean {
  const licensed = licences.filter(({ standing }) => standing === 'licensed');
  if (!licensed.some(({ issuedOn, expiresOn }) => issuedOn <= on && (expiresOn === null || on <= expiresOn))) return false;
  const since = addMonths(on, -SUPERVISOR.withinMonths);
  const spans = licensed
    .map(({ issuedOn, expiresOn }) => ({ from: issuedOn < since ? since : issuedOn, until: expiresOn !== null && expiresOn < on ? expiresOn : on }))
    .filter(({ from, until }) => from < until)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let days = 0;
  let reached = since;
  for (const { from, until } of spans) {
    const start = from < reached ? reached : from;
    if (start < until) days += daysBetween(start, until);
    if (until > reached) reached = until;
  }
  return days >= daysBetween(addMonths(on, -SUPERVISOR.heldMonths), on);
}

