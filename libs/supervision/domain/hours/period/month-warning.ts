import { type CalendarDate } from '@attune/util';
import { inWords } from '../facts/in-words';
import { sumOf, type Amount, type Basis } from '../facts/log-week';
import { type MonthRules } from '../rules/rule-set';
import { lawOf } from '../rules/rule-sets';
import { type WeekWarning } from '../watch/week-warnings';
import { daysLeftInMonth } from './log-months';

/** Practice policy: a month is warned of in its last fortnight; before, what is missing may well be booked as usual. */
const LAST_DAYS = 14;

/**
 * A month with counselling in which less supervision was held and booked than it owes, while that can still be put right (22 TAC 681.92(e)).
 * @param direct of this month, done and planned
 * @param meetings of this month, held and booked
 */
export function monthWarning(direct: Amount, meetings: readonly { amount: Amount }[], today: CalendarDate, { rules, perHour }: Pick<Basis<MonthRules>, 'rules' | 'perHour'>): WeekWarning[] {
  const [has, least] = [sumOf(meetings.map(({ amount }) => amount)), rules.monthly.leastHours * perHour];
  if (direct === 0 || has >= least || daysLeftInMonth(today) >= LAST_DAYS) return [];
  return [{
    ...rules.monthly, law: lawOf(rules, rules.monthly.rule), setting: null, atRisk: 0,
    words: `${inWords(has, perHour)} of supervision held and booked this month; ${inWords(least, perHour)} is owed in a month with counselling.`,
    remedy: `${inWords(least - has, perHour)} more of supervision before the month is over.`,
  }];
}
