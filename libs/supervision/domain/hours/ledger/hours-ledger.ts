import { type LogWeek, type Basis } from '../facts/log-week';
import { creditWeek, type WeekCredit } from '../week/credit-week';
import { totalHours, type HoursTotals } from './hours-totals';

/** A ledger under the practice's own reading, and beside it what the strict one would leave (clinical.md 1.3). */
export interface HoursLedger {
  /** In the order given: one entry a week, never merged by date. */
  weeks: { credit: WeekCredit; strict: WeekCredit }[];
  totals: HoursTotals;
  strict: HoursTotals;
}

/** Every week credited, and all of them added up: the numbers that an associate, a supervisor and a board look at. */
export function hoursLedger(weeks: readonly LogWeek[], basis: Basis): HoursLedger {
  const both = weeks.map((week) => ({ credit: creditWeek(week, basis), strict: creditWeek(week, basis, 'exclude_week') }));
  return { weeks: both, totals: totalHours(both.map(({ credit }) => credit), basis), strict: totalHours(both.map(({ strict }) => strict), basis) };
}
