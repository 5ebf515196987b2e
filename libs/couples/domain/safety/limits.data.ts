import type { CalendarDate } from '@attune/util';

interface Dated<T> {
  from: CalendarDate;
  value: T;
  source: string;
}

/** How many months a screening counts. */
const SCREENING_MONTHS: readonly Dated<number>[] = [
  { from: '1900-01-01', value: 6, source: 'Practice policy: screened at intake and again, each alone, at least twice a year (Stith, McCollum & Rosen 2011, ch. 2)' },
];

/** The months that a screening of this day counts. */
export function screeningMonths(on: CalendarDate): number {
  const inForce = SCREENING_MONTHS.findLast(({ from }) => from <= on);
  if (!inForce) throw new RangeError(`No rule for ${on}`);
  return inForce.value;
}
