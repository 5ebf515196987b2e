import { type TotalRules } from '../rules/rule-set';
import { finding, type Finding } from '../facts/finding';
import { inWords } from '../facts/in-words';
import { type Amount, type Basis } from '../facts/log-week';
import { requirementsOf, shortOf, type Requirement } from './requirements';

export interface PlainTotals {
  direct: Amount;
  total: Amount;
  directShort: Amount;
  requirements: Requirement[];
  eligible: boolean;
  findings: Finding[];
}

/** Totals where the law sets nothing but totals (New York, 8 NYCRR 79-9.3): direct contact, and all hours with it. */
export function plainTotals({ direct, other }: { direct: Amount; other: Amount }, { rules, perHour }: Pick<Basis<TotalRules>, 'rules' | 'perHour'>): PlainTotals {
  const total = direct + other;
  const requirements = requirementsOf(rules, { total, direct }, perHour);
  return {
    direct, total, requirements,
    directShort: shortOf(requirements, 'direct'),
    eligible: requirements.every(({ short }) => short === 0),
    findings: requirements
      .filter(({ of, short }) => of === 'direct' && short > 0)
      .map(({ rule, code, short, label }) => finding(rules, { rule, code, why: `${label}: ${inWords(short, perHour)} are missing.`, effect: 'flag' })),
  };
}
