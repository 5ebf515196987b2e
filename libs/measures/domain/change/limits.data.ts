import type { CalendarDate } from '@attune/util';

interface Dated<T> {
  from: CalendarDate;
  value: T;
  source: string;
}

/** Not on track: so many administrations over so many days without reliable improvement, begun within the range of concern. */
const NOT_ON_TRACK: readonly Dated<{ administrations: number; days: number }>[] = [
  {
    from: '1900-01-01',
    value: { administrations: 4, days: 56 },
    source: 'Practice policy. That telling clinicians helps in couple therapy: Anker, Duncan & Sparks 2009 (J Consult Clin Psychol 77, 693; n = 410)',
  },
];

/** So many administrations in a row without an answer make a partner silent. */
const SILENT_RUN: readonly Dated<number>[] = [{ from: '1900-01-01', value: 2, source: 'Practice policy' }];

/** Totals of the two are compared when they lie at most so many days apart. */
const SAME_TIME: readonly Dated<number>[] = [{ from: '1900-01-01', value: 14, source: 'Practice policy: the two weeks that PHQ-9 and GAD-7 ask about' }];

export const notOnTrackAfter = (on: CalendarDate) => inForce(NOT_ON_TRACK, on);
export const silentRun = (on: CalendarDate) => inForce(SILENT_RUN, on);
export const sameTimeDays = (on: CalendarDate) => inForce(SAME_TIME, on);

function inForce<T>(rules: readonly Dated<T>[], on: CalendarDate): T {
  const rule = rules.findLast(({ from }) => from <= on);
  if (!rule) throw new RangeError(`No rule for ${on}`);
  return rule.value;
}
