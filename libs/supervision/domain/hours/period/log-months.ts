import { daysBetween, type CalendarDate } from '@attune/util';
import { sumOf, type Amount, type LogWeek, type SettingWeek } from '../facts/log-week';
import { type LogMonth } from '../ledger/texas-months';
import { type MonthRules } from '../rules/rule-set';

/** A calendar month ('2026-11') out of log weeks. It is signed once it is over and every week that reaches into it is signed. */
export interface MonthOfLog extends LogMonth {
  month: string;
  over: boolean;
  /** Its weeks that nobody has signed yet. */
  unsignedWeeks: number;
}

/**
 * The months that log weeks add up to, the oldest first. A week that reaches into two months holds what was done in each apart (`SettingWeek.month`), so
 * that a signature of weeks is one of months, to the minute.
 */
export function logMonths(weeks: readonly LogWeek[], rules: MonthRules, today: CalendarDate): MonthOfLog[] {
  const parts = weeks.flatMap((week) => week.settings.map((setting) => ({ week, setting, month: monthOf(setting, week) })));
  return [...new Set(parts.map(({ month }) => month))].sort().map((month) => {
    const here = parts.filter((each) => each.month === month);
    const settings = here.map(({ setting }) => setting);
    const unsignedWeeks = new Set(here.flatMap(({ week }) => (week.signed ? [] : [week.weekStart]))).size;
    const over = today.slice(0, 7) > month;
    const met = (individual: boolean) => sumOf(settings.flatMap(({ meetings }) => meetings.filter(({ format }) => rules.individualFormats.includes(format) === individual).map(({ amount }) => amount)));
    return {
      month, over, unsignedWeeks, signed: over && unsignedWeeks === 0,
      direct: all(settings, 'direct'), indirect: all(settings, 'nonclinical'), individual: met(true), group: met(false),
    };
  });
}

/** In which month a part of a week was; a week that was signed without saying so, and has changed since, is of the month in which it began. */
export const monthOf = ({ month }: SettingWeek, { weekStart }: LogWeek): string => month ?? weekStart.slice(0, 7);

/** How many days of its month are left after a day: 0 on the last. */
export function daysLeftInMonth(day: CalendarDate): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return daysBetween(day, new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10));
}

const all = (settings: readonly SettingWeek[], what: 'direct' | 'nonclinical'): Amount => sumOf(settings.flatMap((each) => Object.values(each[what])));
