import { addMinutes, dateIn, dayIn } from '@attune/util';

export const URGENT_SOURCES = ['unsafe-report', 'note-risk', 'measure', 'screening'] as const;
export type UrgentSource = (typeof URGENT_SOURCES)[number];

export const URGENT_WORDS: Record<UrgentSource, string> = {
  'unsafe-report': 'Said they did not feel safe in an exercise',
  'note-risk': 'A note names an urgent risk',
  measure: 'A questionnaire asks for a look',
  screening: 'A screening raised a concern',
};

/** How soon: `urgent` interrupts and goes on to others when nobody takes it up in time, the others wait in the list with their day. */
export const URGENT_LEVELS = ['urgent', 'review', 'follow-up'] as const;
export type UrgentLevel = (typeof URGENT_LEVELS)[number];

/**
 * Something that somebody must take up: opened by a report, a risk in a note, a measure or a screening, for the treating clinician and the supervisor,
 * with a clock: of what is urgent in the practice's working hours (design section 8). "I have it" stops the clock.
 */
export interface UrgentItem {
  id: string;
  source: UrgentSource;
  /** The report, the note, the administration of the measure, or the screening. */
  sourceId: string;
  /** Of a report: the run in which it was given; null for whoever it was only passed on to. */
  runId: string | null;
  level: UrgentLevel;
  /** What is to be done, in sentences; empty where the source says it, and for whoever it was only passed on to. */
  asks: string[];
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

/** What is looked at on the very day, also outside of working hours: an answer to item 9, a positive screen (`clinical.md` section 5; practice policy). */
const SAME_DAY: readonly UrgentSource[] = ['measure', 'screening'];
/** Whoever is called late in the evening still has so many minutes. Practice policy. */
const LATE_MINUTES = 120;

/**
 * By when somebody must have taken up what is urgent: an ISO instant.
 * @param at when it came, an ISO instant
 * @param worked when the practice's limit in working hours is over, an ISO instant
 * @param zone the practice's IANA zone, whose day counts
 */
export function urgentDue(source: UrgentSource, at: string, worked: string, zone: string): string {
  if (!SAME_DAY.includes(source)) return worked;
  const endOfDay = addMinutes(dayIn(dateIn(at, zone), zone).until, -1);
  const atLeast = addMinutes(at, LATE_MINUTES);
  const sameDay = atLeast > endOfDay ? atLeast : endOfDay;
  return sameDay < worked ? sameDay : worked;
}

export interface MayTakeOn {
  told: readonly string[];
  covers: readonly string[];
  supervisors: readonly string[];
  owners: readonly string[];
}

/**
 * Who is told when nobody took it up in time (practice policy, design section 8). `to`: whoever stands in for the supervisor; without one, the
 * practice's other supervisors. Where that is nobody new, `owners`: they have no clinical access, so they get no item, only word that
 * something waits and whom to reach.
 */
export function escalatesTo({ told, covers, supervisors, owners }: MayTakeOn): { to: string[]; owners: string[] } {
  const standIn = covers.length > 0 ? covers : supervisors;
  const to = [...new Set(standIn)].filter((each) => covers.includes(each) || !told.includes(each));
  return { to, owners: to.length > 0 ? [] : [...new Set(owners)].filter((each) => !told.includes(each)) };
}
