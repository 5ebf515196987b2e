export type Standing = 'licensed' | 'registered';

export interface LicenceType {
  /** As it stands before the number: 'APCC 12345'. */
  code: string;
  title: string;
  standing: Standing;
  jurisdiction: string;
}

/**
 * Titles as the boards have them, so that a credential line names them in full. A type that is not listed is shown as it
 * was entered. Sources: California Board of Behavioral Sciences, use of titles (16 CCR 1811), and Board of Psychology, from
 * general knowledge on 2026-11-23; Texas, 22 TAC 681.91 (LPC Associate, LPC, LPC-S), read on 2026-11-28 as published in 2024
 * and 2025; New York, 8 NYCRR 79-9.3 (limited permit) and Education Law 8402(2), read on that day as published in 2024, the
 * short forms from general knowledge. Who else may supervise in New York was not read, and is not listed.
 */
export const LICENCE_TYPES: readonly LicenceType[] = [
  { code: 'AMFT', title: 'Registered Associate Marriage and Family Therapist', standing: 'registered', jurisdiction: 'US-CA' },
  { code: 'APCC', title: 'Registered Associate Professional Clinical Counselor', standing: 'registered', jurisdiction: 'US-CA' },
  { code: 'ASW', title: 'Registered Associate Clinical Social Worker', standing: 'registered', jurisdiction: 'US-CA' },
  { code: 'LMFT', title: 'Licensed Marriage and Family Therapist', standing: 'licensed', jurisdiction: 'US-CA' },
  { code: 'LPCC', title: 'Licensed Professional Clinical Counselor', standing: 'licensed', jurisdiction: 'US-CA' },
  { code: 'LCSW', title: 'Licensed Clinical Social Worker', standing: 'licensed', jurisdiction: 'US-CA' },
  { code: 'PSY', title: 'Licensed Psychologist', standing: 'licensed', jurisdiction: 'US-CA' },
  { code: 'LPC Associate', title: 'Licensed Professional Counselor Associate', standing: 'registered', jurisdiction: 'US-TX' },
  { code: 'LPC', title: 'Licensed Professional Counselor', standing: 'licensed', jurisdiction: 'US-TX' },
  { code: 'LPC-S', title: 'Licensed Professional Counselor Supervisor', standing: 'licensed', jurisdiction: 'US-TX' },
  { code: 'MHC-LP', title: 'Mental Health Counselor with a limited permit', standing: 'registered', jurisdiction: 'US-NY' },
  { code: 'LMHC', title: 'Licensed Mental Health Counselor', standing: 'licensed', jurisdiction: 'US-NY' },
];

/** The full title of a type, or null where the list does not have it. */
export function licenceTitle(code: string): string | null {
  return LICENCE_TYPES.find((type) => type.code === code)?.title ?? null;
}

/** The number alone, as it stands behind its type: 'LMFT 100234' entered as the number of an LMFT is 100234. */
export function bareNumber(type: string, entered: string): string {
  const [number, code] = [entered.trim(), type.trim()];
  if (!number.toUpperCase().startsWith(code.toUpperCase())) return number;
  const bare = number.slice(code.length).replace(/^[\s#:.]+/, '');
  return /^\d/.test(bare) ? bare : number;
}
