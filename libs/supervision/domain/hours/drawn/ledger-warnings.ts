import { type CalendarDate } from '@attune/util';
import { sumOf } from '../facts/log-week';
import { weeklyBasis } from '../period/credit-drawn';
import { monthWarning } from '../period/month-warning';
import { logWeekOf } from '../watch/rolling-days';
import { rollingWarning } from '../watch/rolling-warning';
import { weekWarnings } from '../watch/week-warnings';
import { directKind, drawWeek } from './drawn-week';
import { type HoursLedgerView } from './hours-view';
import { type DrawnFacts, type Reckoned } from './reckoning';

/** What would be lost of this week if it went as it is booked; by the month, what the month still owes. */
export function warningsOf(facts: DrawnFacts, { by, basis }: Reckoned, today: CalendarDate): HoursLedgerView['warnings'] {
  const weekStart = logWeekOf(today, basis.policy.weekStartsOn);
  const { rules, perHour } = basis;
  if (rules.period === 'month') {
    const [month, direct] = [today.slice(0, 7), (kind: string) => directKind(kind, by.credential) !== null];
    const minutes = sumOf([...facts.sums, ...facts.planned].filter((each) => each.month === month && direct(each.kind)).map((each) => each.minutes));
    return monthWarning(minutes, facts.meetings.filter(({ heldOn }) => heldOn.startsWith(month)).map((each) => ({ amount: each.minutes })), today, { rules, perHour });
  }
  const weekly = weeklyBasis(basis);
  if (!weekly) return [];
  const here = (each: { weekStart: CalendarDate }) => each.weekStart === weekStart;
  const booked = facts.meetings.filter(here).map((each) => ({ ...each, signed: true }));
  const sums = [...facts.sums, ...facts.planned].filter(here);
  if (sums.length === 0 && booked.length === 0) return [];
  const days = [...facts.days, ...facts.meetings.map(({ heldOn, minutes }) => ({ on: heldOn, minutes }))].map(({ on, minutes }) => ({ on, amount: minutes }));
  return [...weekWarnings(drawWeek(weekStart, sums, booked, by, true), weekly), ...rollingWarning(days, weekStart, today, weekly)];
}
