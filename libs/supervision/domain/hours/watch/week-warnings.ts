import { type WeekRules } from '../rules/rule-set';
import { creditWeek } from '../week/credit-week';
import { type Finding } from '../facts/finding';
import { inWords } from '../facts/in-words';
import { addParts, loggedIn, sumOf, type Amount, type Basis, type LogWeek, type SettingWeek } from '../facts/log-week';
import { supervisionUnits } from '../setting/supervision-units';
import { whichMeetingsCount } from '../setting/which-meetings-count';

/** Something about a week that is not over, while it can still be put right. */
export interface WeekWarning {
  code: string;
  rule: string;
  law: string;
  setting: string | null;
  /** What is the matter: '11th direct hour planned at Harbor, 1 unit of supervision booked'. */
  words: string;
  /** What would put it right, or null. */
  remedy: string | null;
  /** Hours that would not count if nothing changes. */
  atRisk: Amount;
}

/**
 * What would be lost of a week if it went as planned: the very rules that credit it, asked before it is over.
 * @param week what was done and what is booked, together; its signature is taken for granted
 */
export function weekWarnings(week: LogWeek, basis: Basis): WeekWarning[] {
  const planned = creditWeek({ ...week, signed: true }, { ...basis, papers: null, applicationReceived: null });
  return planned.findings.map((found) => ({
    code: found.code, rule: found.rule, law: found.law, setting: found.setting, atRisk: found.amount,
    words: wordsFor(found, week, basis) ?? found.why,
    remedy: found.saved,
  }));
}

function wordsFor({ rule, setting }: Finding, week: LogWeek, basis: Basis): string | null {
  const { rules, perHour } = basis;
  const say = (amount: Amount) => inWords(amount, perHour);
  const here = week.settings.find((each) => each.setting === setting);
  const trigger = rules.triggers.find((each) => each.rule === rule);
  if (trigger && here) {
    const units = bookedUnits(here, basis);
    const booked = units === 0 ? 'no unit of supervision booked' : `${units} ${units === 1 ? 'unit' : 'units'} of supervision booked`;
    if (trigger.above === null) return `${say(loggedIn(here).direct)} of direct work planned at ${here.setting}, ${booked}: without one, nothing there will count.`;
    const has = trigger.above.of === 'direct' ? loggedIn(here).direct : here.psychotherapy;
    const kind = trigger.above.of === 'direct' ? 'direct hour' : 'hour of psychotherapy';
    return `${ordinal(Math.ceil(has / perHour))} ${kind} planned at ${here.setting}, ${booked}.`;
  }
  return overLimit(rule, week, rules, say);
}

function overLimit(rule: string, week: LogWeek, rules: WeekRules, say: (amount: Amount) => string): string | null {
  const cap = rules.caps.find((each) => each.rule === rule && each.per === 'week');
  const planned = addParts(week.settings.map(loggedIn));
  if (cap?.of === 'supervision') return `${say(planned.supervision)} of supervision planned this week: more than counts in one week.`;
  if (cap?.of === 'total') return `${say(sumOf(Object.values(planned)))} planned this week: more than counts in one week.`;
  return null;
}

function bookedUnits(setting: SettingWeek, basis: Basis): number {
  return supervisionUnits(whichMeetingsCount(setting.setting, setting.meetings, basis).counted, basis);
}

function ordinal(n: number): string {
  const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}
