import { addDays, type CalendarDate } from '@attune/util';
import { inWords } from '../facts/in-words';
import { sumOf, type Amount, type Basis } from '../facts/log-week';
import { lawOf } from '../rules/rule-sets';
import { rollingDays } from './rolling-days';
import { type WeekWarning } from './week-warnings';

export interface DayAmount {
  on: CalendarDate;
  amount: Amount;
}

/**
 * Seven days in a row that reach from the week before into this one and hold more than the statute lets count, where the last of them is still to
 * come (CA-WEEK-40; clinical.md 1.3). The log week itself is told by its own limit. It warns and takes nothing away.
 * @param days what was done and what is booked; several of one day are added
 */
export function rollingWarning(days: readonly DayAmount[], weekStart: CalendarDate, today: CalendarDate, basis: Basis): WeekWarning[] {
  const { rules, perHour } = basis;
  const span = rules.rolling.days;
  const first = addDays(weekStart, 1 - span);
  const daily = Array.from({ length: 2 * span - 2 }, (_, index) => sumOf(days.filter(({ on }) => on === addDays(first, index)).map(({ amount }) => amount)));
  const { sums, over } = rollingDays(daily, first, basis);
  const ahead = over.filter((start) => addDays(first, start + span - 1) >= today);
  const most = ahead.reduce<number | null>((fullest, start) => (fullest !== null && (sums[fullest] ?? 0) >= (sums[start] ?? 0) ? fullest : start), null);
  if (most === null) return [];
  const { rule, code } = rules.rolling;
  const words = `${inWords(sums[most] ?? 0, perHour)} from ${addDays(first, most)} to ${addDays(first, most + span - 1)}: the statute counts any ${span} days in a row, not log weeks.`;
  return [{ code, rule, law: lawOf(rules, rule), setting: null, words, remedy: 'Moving some of it to a later day.', atRisk: 0 }];
}
