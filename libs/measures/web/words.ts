import type { AlertLevel, Change, CoupleMeasure, Course, Giving, MeasurePoint, MeasurePurpose, Track } from '@attune/measures/domain';

/** Staff read English. */
export const PURPOSE_WORDS: Readonly<Record<MeasurePurpose, string>> = {
  relationship: 'How the relationship is', person: 'How each one is', safety: 'Whether it is safe', own: 'Brought by the practice',
};

export const LEVEL_WORDS: Readonly<Record<AlertLevel, string>> = {
  'urgent-review': 'Urgent', 'review-within-1-business-day': 'Within one working day', review: 'To be looked at', 'follow-up': 'To be followed up',
};

/** Of the last total against the first. What a change in words says already is not said again. */
export const COURSE_WORDS: Readonly<Partial<Record<Course, string>>> = {
  silent: 'Has not answered lately.',
  'too-early': 'Too early to compare: that needs two totals.',
};
export const TRACK_WORDS: Readonly<Partial<Record<Track, string>>> = {
  'not-on-track': 'After this time not reliably better: worth a second look in supervision.',
  deteriorated: 'Reliably worse than at the start: worth a second look in supervision.',
};

/** "12 of 27, moderate", a screen’s result, or what there is instead of one. Nothing of it is a fault. */
export function resultWords({ state, total, band, answered, of }: MeasurePoint, { screen, range: [, most] }: Pick<CoupleMeasure, 'screen' | 'range'>): string {
  switch (state) {
    case 'given': return 'Open, not begun';
    case 'in-progress': return 'Open, begun';
    case 'expired': return answered === 0 ? 'Not answered' : `Closed with ${answered} of ${of} answered`;
    case 'finished': break;
  }
  if (screen && band) return band.charAt(0).toUpperCase() + band.slice(1);
  if (total !== null) return band ? `${total} of ${most}, ${band}` : `${total} of ${most}`;
  return band ?? `No total: ${answered} of ${of} answered`;
}

/** Whether there are answers to look at. */
export const isReadable = ({ state, answered }: MeasurePoint): boolean => state === 'finished' || answered > 0;

/** What a reader of the number must know of it. */
export function cautionWords({ prorated, answered, of }: MeasurePoint): string {
  return prorated ? `${of - answered} of ${of} not answered; the total is scaled up from the rest.` : '';
}

/** "6 better, reliable": since the total before. */
export function sinceWords({ change, reliable }: Change, worse: 'higher' | 'lower'): string {
  const by = Math.abs(Math.round(change * 100) / 100);
  if (by === 0) return 'the same';
  return `${by} ${(worse === 'higher') === change < 0 ? 'better' : 'worse'}, ${reliable === 'no reliable change' ? 'within its error' : 'reliable'}`;
}

/** "every 14 days", with `day` putting a date into words. */
export function givingWords(giving: Giving, day: (on: string) => string): string {
  if (giving.how === 'now') return 'once';
  const until = giving.until === null ? '' : `, until ${day(giving.until)}`;
  if (giving.how === 'rhythm') return `${giving.everyDays === 1 ? 'every day' : `every ${giving.everyDays} days`} from ${day(giving.firstOn)}${until}`;
  return `${giving.daysBefore === 0 ? 'on the day of' : giving.daysBefore === 1 ? 'a day before' : `${giving.daysBefore} days before`} each appointment${until}`;
}
