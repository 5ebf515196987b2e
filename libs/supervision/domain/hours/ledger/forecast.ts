import { addDays, addMonths, daysBetween, type CalendarDate } from '@attune/util';
import { weeklyBasis } from '../period/credit-drawn';
import { type Measured, type RuleSet } from '../rules/rule-set';
import { type WeekCredit } from '../week/credit-week';
import { addParts, totalOf, type Basis } from '../facts/log-week';
import { totalHours } from './hours-totals';
import { requirementsOf, type Requirement } from './requirements';

/** Practice policy: how many calendar weeks the pace is taken from, how many signed ones it takes, how old the last may be, how far to look. */
const PACE = { weeks: 12, least: 4, staleDays: 56, horizon: 520 } as const;

/** Credited in an average calendar week of late; supervision with it where it counts toward the total. */
export interface Pace {
  from: CalendarDate;
  signedWeeks: number;
  direct: number;
  nonclinical: number;
}

export type Forecast =
  | { ok: true; date: CalendarDate; pace: Pace; last: Measured; afterRegistrationEnds: boolean }
  /** `met`: nothing is short. `too_few_weeks`, `stale`: too little to go by. `never`: at this pace `last` is not reached. */
  | { ok: false; reason: 'met' | 'too_few_weeks' | 'stale' | 'never'; last: Measured | null; pace: Pace | null };

/**
 * When the last requirement would be met if the coming weeks were like the recent ones. It goes week by week with the average of the last twelve calendar
 * weeks, empty ones with them; a week that waits for its signature is neither counted nor taken for an empty one, and hours that grow older than the law allows drop out on the way. Says so when there
 * is too little to go by.
 * @param asOf the day of asking
 * @param registrationEnds the day on which the registration ends, or null
 */
export function forecast(weeks: readonly WeekCredit[], basis: Basis<RuleSet>, asOf: CalendarDate, registrationEnds: CalendarDate | null = null): Forecast {
  const signed = weeks.filter(({ pending }) => totalOf(pending) === 0).sort((a, b) => (a.weekStart < b.weekStart ? -1 : 1));
  const shortOn = (date: CalendarDate, all: readonly WeekCredit[]) => {
    const weekly = weeklyBasis(basis);
    const oldest = weekly && addMonths(date, -(weekly.rules.age.months ?? 0));
    return shortest(all.filter(({ weekStart }) => oldest === null || weekStart >= oldest), basis);
  };
  const today = shortOn(asOf, signed);
  if (today === null) return { ok: false, reason: 'met', last: null, pace: null };

  // One with nothing in it but a meeting that is not signed yet is no empty week: most likely it has only begun.
  const worked = signed.filter(({ logged }) => totalOf(logged) > 0);
  const newest = worked.at(-1)?.weekStart;
  const window = newest ? settledWeeks(newest, weeks) : [];
  const [from] = window;
  const recent = worked.filter(({ weekStart }) => placeIn(window, weekStart) >= 0);
  if (!newest || !from || recent.length < PACE.least) return { ok: false, reason: 'too_few_weeks', last: today, pace: null };
  const pace = paceOf(recent, from, basis);
  if (daysBetween(newest, asOf) > PACE.staleDays) return { ok: false, reason: 'stale', last: today, pace };

  // The recent weeks come again, one after the other and with their gaps, so that counted weeks grow at their pace as well.
  const pattern = Array.from({ length: PACE.weeks }, (_, index) => recent.filter(({ weekStart }) => placeIn(window, weekStart) === index));
  const ahead: WeekCredit[] = [];
  let last: Measured = today;
  for (let week = 1; week <= PACE.horizon; week++) {
    const weekStart = addDays(asOf, week * 7 - 7);
    const date = addDays(asOf, week * 7);
    ahead.push(...(pattern[(week - 1) % PACE.weeks] ?? []).map((each) => ({ ...each, weekStart })));
    const short = shortOn(date, [...signed, ...ahead]);
    if (short === null) return { ok: true, date, pace, last, afterRegistrationEnds: registrationEnds !== null && date > registrationEnds };
    last = short;
  }
  return { ok: false, reason: 'never', last, pace };
}

/** The first days of the last calendar weeks, up to one that is signed, oldest first; without those that still wait for a signature. */
function settledWeeks(newest: CalendarDate, weeks: readonly WeekCredit[]): CalendarDate[] {
  const waiting = weeks.filter(({ pending }) => totalOf(pending) > 0).map(({ weekStart }) => weekStart);
  const window: CalendarDate[] = [];
  for (let start = newest; window.length < PACE.weeks; start = addDays(start, -7)) {
    if (!waiting.some((each) => placeIn([start], each) === 0)) window.unshift(start);
  }
  return window;
}

/** In which of the weeks a day lies; -1 for none. */
function placeIn(window: readonly CalendarDate[], day: CalendarDate): number {
  return window.findIndex((start) => start <= day && day < addDays(start, 7));
}

/** What is furthest from being met, as a share of what it wants; null when all is. */
function shortest(weeks: readonly WeekCredit[], basis: Basis<RuleSet>): Measured | null {
  const short = requirementsBy(weeks, basis).filter((each) => each.short > 0);
  return short.sort((a, b) => b.short / b.least - a.short / a.least)[0]?.of ?? null;
}

/** By rules that are not by the week: plain sums, and the months in which weeks began. */
function requirementsBy(weeks: readonly WeekCredit[], basis: Basis<RuleSet>): Requirement[] {
  const weekly = weeklyBasis(basis);
  if (weekly) return totalHours(weeks, weekly).requirements;
  const { direct, supervision, other } = addParts(weeks.map(({ credited }) => credited));
  const withSupervision = supervisionCounts(basis);
  const months = new Set(weeks.map(({ weekStart }) => weekStart.slice(0, 7))).size;
  return requirementsOf(basis.rules, { direct, total: direct + other + (withSupervision ? supervision : 0), months }, basis.perHour);
}

const supervisionCounts = (basis: Basis<RuleSet>): boolean => weeklyBasis(basis) !== null || (basis.rules.period === 'total' && basis.rules.supervisionCounts);

function paceOf(recent: readonly WeekCredit[], from: CalendarDate, basis: Basis<RuleSet>): Pace {
  const { direct, supervision, other } = addParts(recent.map(({ credited }) => credited));
  return { from, signedWeeks: recent.length, direct: direct / PACE.weeks, nonclinical: (other + (supervisionCounts(basis) ? supervision : 0)) / PACE.weeks };
}
