import { addDays, weekday, type CalendarDate } from '@attune/util';
import { limitOn } from '../rules/rule-sets';
import { type WeekRules } from '../rules/rule-set';
import { finding, type Finding } from '../facts/finding';
import { inWords } from '../facts/in-words';
import { sumOf, type Amount, type Basis } from '../facts/log-week';

export interface RollingDays {
  /** By log week, the first and the last as far as the days go. */
  weekTotals: Amount[];
  /** By seven consecutive days, from the first day on; empty under seven days. */
  sums: Amount[];
  most: Amount | null;
  /** Places in `sums` above the limit, from 0. */
  over: number[];
  findings: Finding[];
}

/** The first day of the log week that holds this day. */
export function logWeekOf(day: CalendarDate, weekStartsOn: number): CalendarDate {
  return addDays(day, -((weekday(day) - weekStartsOn + 7) % 7));
}

/**
 * The hours of any seven consecutive days: the statute counts so, the board's logs by the week. Above the limit it warns and takes nothing away
 * (CA-WEEK-40; clinical.md 1.3).
 * @param daily hours of one day after the other, from the first day on
 */
export function rollingDays(daily: readonly Amount[], firstDay: CalendarDate, { rules, policy, perHour }: Pick<Basis<WeekRules>, 'rules' | 'policy' | 'perHour'>): RollingDays {
  const { days } = rules.rolling;
  const sums = Array.from({ length: Math.max(0, daily.length - days + 1) }, (_, start) => sumOf(daily.slice(start, start + days)));
  const toFirstChange = 7 - ((weekday(firstDay) - policy.weekStartsOn + 7) % 7);
  const weekTotals: Amount[] = [];
  for (let start = 0, end = toFirstChange; start < daily.length; start = end, end += 7) weekTotals.push(sumOf(daily.slice(start, end)));

  const over = sums.flatMap((sum, start) => (isOver(sum, addDays(firstDay, start)) ? [start] : []));
  const most = sums.length > 0 ? Math.max(...sums) : null;
  const why = `${inWords(most ?? 0, perHour)} in ${days} consecutive days; the statute counts these, not calendar weeks.`;
  return { weekTotals, sums, most, over, findings: over.length > 0 ? [finding(rules, { ...rules.rolling, why, effect: 'flag' })] : [] };

  function isOver(sum: Amount, day: CalendarDate): boolean {
    const limit = limitOn(rules, 'total', day);
    return limit !== null && sum > limit.value * perHour;
  }
}
