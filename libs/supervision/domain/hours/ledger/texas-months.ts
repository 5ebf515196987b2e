import { lawOf, limitOn } from '../rules/rule-sets';
import { type MonthRules } from '../rules/rule-set';
import { finding, type Finding } from '../facts/finding';
import { inWords } from '../facts/in-words';
import { sumOf, type Amount, type Basis } from '../facts/log-week';
import { requirementsOf, type Requirement } from './requirements';

export interface LogMonth {
  direct: Amount;
  indirect: Amount;
  individual: Amount;
  group: Amount;
  signed: boolean;
}

export interface MonthTotals {
  logged: Amount;
  pending: Amount;
  total: Amount;
  direct: Amount;
  supervision: Amount;
  /** Part of all supervision that was in group, 0 to 1; null without supervision. */
  groupShare: number | null;
  months: number;
  requirements: Requirement[];
  eligible: boolean;
  /** Each month's own by its place, then those over all months. Texas takes no hours away for them: they are flags. */
  findings: { month: number | null; finding: Finding }[];
}

/**
 * Totals of an LPC Associate (22 TAC 681.92): direct and indirect hours without supervision, months, supervision by the month while counselling. A month
 * without direct hours owes none; every month counts. Too little supervision takes no hours away, as the rule does not say so, but then what it asks for
 * is not met.
 */
export function creditMonths(months: readonly LogMonth[], basis: Pick<Basis<MonthRules>, 'rules' | 'perHour'>): MonthTotals {
  const { rules, perHour } = basis;
  const signed = months.filter((month) => month.signed);
  const sum = (what: 'direct' | 'indirect' | 'individual' | 'group', of = signed) => sumOf(of.map((month) => month[what]));
  const supervision = sum('individual') + sum('group');
  const least = rules.monthly.leastHours * perHour;
  const short = months.flatMap((month, index) => (month.signed && month.direct > 0 && month.individual + month.group < least ? [index] : []));
  const share = limitOn(rules, 'groupShare');
  const groupShare = supervision > 0 ? sum('group') / supervision : null;
  // Compared as amounts: a quotient may miss one half by a rounding error.
  const tooMuchGroup = share !== null && sum('group') > share.value * supervision;

  const direct = sum('direct');
  const total = direct + sum('indirect');
  const requirements = requirementsOf(rules, { total, direct, months: signed.length }, perHour);
  const flag = (ruling: { rule: string; code: string }, why: string, saved: string) => finding(rules, { ...ruling, why, saved, effect: 'flag' });
  const monthly = short.map((index) => {
    const had = sumOf(months.slice(index, index + 1).map(({ individual, group }) => individual + group));
    const why = `${inWords(had, perHour)} of supervision in a month with counselling; ${inWords(least, perHour)} is owed (${lawOf(rules, rules.monthly.rule)}).`;
    return { month: index, finding: flag(rules.monthly, why, `${inWords(least - had, perHour)} more of supervision in that month.`) };
  });
  const grouped = share && tooMuchGroup
    ? [{ month: null, finding: flag(share.cap, `More than ${share.value * 100} % of all supervision was in group.`, 'More of it alone or in pairs.') }]
    : [];
  return {
    logged: sum('direct', [...months]) + sum('indirect', [...months]),
    pending: sum('direct', [...months]) + sum('indirect', [...months]) - total,
    total, direct, supervision, groupShare, months: signed.length, requirements,
    eligible: requirements.every((each) => each.short === 0) && monthly.length === 0 && grouped.length === 0,
    findings: [...monthly, ...grouped],
  };
}
