export const URGENT_SOURCES = ['unsafe-report', 'note-risk'] as const;
export type UrgentSource = (typeof URGENT_SOURCES)[number];

export const URGENT_WORDS: Record<UrgentSource, string> = {
  'unsafe-report': 'Said they did not feel safe in an exercise',
  'note-risk': 'A note names an urgent risk',
};

/**
 * Something that somebody must take up: opened by a report or by a risk in a note, for the treating clinician and the supervisor,
 * with a clock in the practice's working hours (design section 8). "I have it" stops the clock.
 */
export interface UrgentItem {
  id: string;
  source: UrgentSource;
  sourceId: string;
  coupleId: string;
  compartment: string;
  /** The partner whom it concerns; null for whoever it was only passed on to. */
  partner: { id: string; givenName: string; familyName: string } | null;
  /** Who was called first, by name. */
  told: string[];
  openedAt: string;
  dueAt: string;
  acknowledged: { by: string; name: string; at: string } | null;
  escalatedAt: string | null;
}

/** Who is told when nobody took it up in time: whoever stands in for the supervisor; without one, the practice's other supervisors. */
export function escalatesTo({ told, covers, supervisors }: { told: readonly string[]; covers: readonly string[]; supervisors: readonly string[] }): string[] {
  const standIn = covers.length > 0 ? covers : supervisors;
  return [...new Set(standIn)].filter((each) => covers.includes(each) || !told.includes(each));
}
