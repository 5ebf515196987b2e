import { isDate, ok, refuse, type CalendarDate, type Result } from '@attune/util';
import type { MeasureDefinition } from '../definitions/definition';
import { LONGEST_BEFORE, LONGEST_RHYTHM } from './limits.data';

/** How a measure is given to one partner. Each partner is given it alone: what one has says nothing of the other. */
export type Giving =
  | { how: 'now' }
  | { how: 'rhythm'; firstOn: CalendarDate; everyDays: number; until: CalendarDate | null }
  /** Open from so many days before each appointment until its day is over. */
  | { how: 'appointments'; daysBefore: number; until: CalendarDate | null };

export type GivingFault = 'not-a-date' | 'in-the-past' | 'ends-before-it-begins' | 'not-whole-days' | 'too-often';

export const GIVING_FAULTS: Readonly<Record<GivingFault, string>> = {
  'not-a-date': 'That is not a date.',
  'in-the-past': 'The first day has passed. Choose today or later.',
  'ends-before-it-begins': 'The last day lies before the first.',
  'not-whole-days': 'Choose whole days: a rhythm of 1 to 365, or 0 to 14 days before an appointment.',
  'too-often': 'That is closer than the days that this measure asks about. The answers would overlap.',
};

/** Whether the measure may be given so. */
export function checkGiving(giving: Giving, { cadence }: Pick<MeasureDefinition, 'cadence'>, today: CalendarDate): Result<Giving, GivingFault> {
  if (giving.how === 'now') return ok(giving);
  const firstOn = giving.how === 'rhythm' ? giving.firstOn : today;
  if (!isDate(firstOn) || (giving.until !== null && !isDate(giving.until))) return refuse('not-a-date');
  if (firstOn < today) return refuse('in-the-past');
  if (giving.until !== null && giving.until < firstOn) return refuse('ends-before-it-begins');
  if (giving.how === 'appointments') return isWhole(giving.daysBefore, 0, LONGEST_BEFORE) ? ok(giving) : refuse('not-whole-days');
  if (!isWhole(giving.everyDays, 1, LONGEST_RHYTHM)) return refuse('not-whole-days');
  return giving.everyDays < cadence.leastDays ? refuse('too-often') : ok(giving);
}

const isWhole = (value: number, least: number, most: number) => Number.isInteger(value) && value >= least && value <= most;
