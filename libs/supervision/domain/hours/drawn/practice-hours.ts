import { checkHoursPolicy, DEFAULT_POLICY, type HoursPolicy, type PolicyFault } from '../rules/policy';
import { EXEMPT, PRIVATE_PRACTICE } from '../rules/kinds-of-work';

/** Where work is done. The practice itself is `own`: its appointments and notes are there. */
export interface Place {
  key: string;
  name: string;
  kind: string;
}

export const OWN_PLACE = 'own';
export const PLACE_KINDS = [PRIVATE_PRACTICE, 'agency', EXEMPT] as const;
export const PLACE_KIND_WORDS: Record<(typeof PLACE_KINDS)[number], string> = {
  private_practice: 'Private practice or professional corporation', agency: 'Agency, clinic or other nonexempt setting', exempt: 'Exempt: school, government, nonprofit',
};
export const PLACES_MAX = 10;
export const NOTE_MINUTES_MAX = 60;

/** How a practice reckons hours: its reading of what the law leaves open, where work is done, and what writing a note counts for. */
export interface PracticeHours {
  policy: HoursPolicy;
  places: Place[];
  /** Minutes of record-keeping for each submitted note; none where associates enter that by hand. */
  noteMinutes: number;
}

export const DEFAULT_PRACTICE_HOURS: PracticeHours = {
  policy: DEFAULT_POLICY, places: [{ key: OWN_PLACE, name: 'This practice', kind: PRIVATE_PRACTICE }], noteMinutes: 15,
};

export type PracticeHoursFault = PolicyFault | 'places' | 'noteMinutes';

/** The first setting that cannot be, or null: places are named, each once, and the practice's own is among them. */
export function checkPracticeHours({ policy, places, noteMinutes }: PracticeHours): PracticeHoursFault | null {
  const kinds: readonly string[] = PLACE_KINDS;
  const names = new Set(places.map(({ name }) => name.trim().toLowerCase()));
  const keys = new Set(places.map(({ key }) => key));
  const whole = places.every(({ key, name, kind }) => /^[a-z0-9-]{1,40}$/.test(key) && name.trim() !== '' && kinds.includes(kind));
  if (!whole || names.size < places.length || keys.size < places.length || !keys.has(OWN_PLACE) || places.length > PLACES_MAX) return 'places';
  if (!Number.isInteger(noteMinutes) || noteMinutes < 0 || noteMinutes > NOTE_MINUTES_MAX) return 'noteMinutes';
  return checkHoursPolicy(policy);
}
