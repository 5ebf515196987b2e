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
 * was entered. Source: California Board of Behavioral Sciences, use of titles (16 CCR 1811), and Board of Psychology;
 * from general knowledge on 2026-11-23, to be checked before another jurisdiction is added.
 */
export const LICENCE_TYPES: readonly LicenceType[] = [
  { code: 'AMFT', title: 'Registered Associate Marriage and Family Therapist', standing: 'registered', jurisdiction: 'US-CA' },
  { code: 'APCC', title: 'Registered Associate Professional Clinical Counselor', standing: 'registered', jurisdiction: 'US-CA' },
  { code: 'ASW', title: 'Registered Associate Clinical Social Worker', standing: 'registered', jurisdiction: 'US-CA' },
  { code: 'LMFT', title: 'Licensed Marriage and Family Therapist', standing: 'licensed', jurisdiction: 'US-CA' },
  { code: 'LPCC', title: 'Licensed Professional Clinical Counselor', standing: 'licensed', jurisdiction: 'US-CA' },
  { code: 'LCSW', title: 'Licensed Clinical Social Worker', standing: 'licensed', jurisdiction: 'US-CA' },
  { code: 'PSY', title: 'Licensed Psychologist', standing: 'licensed', jurisdiction: 'US-CA' },
];

/** The full title of a type, or null where the list does not have it. */
export function licenceTitle(code: string): string | null {
  return LICENCE_TYPES.find((type) => type.code === code)?.title ?? null;
}
