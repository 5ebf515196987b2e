import { lawOf } from '../rules/rule-sets';
import { type Measured, type Minimum, type RuleSet } from '../rules/rule-set';

/** One minimum and how far it is met. Hours are amounts (minutes in the product), weeks and months are counts. */
export interface Requirement {
  of: Measured;
  label: string;
  rule: string;
  code: string;
  law: string;
  unit: Minimum['unit'];
  least: number;
  has: number;
  short: number;
}

/** How far each minimum of the rules is met. What was not measured counts as nothing: it has not been shown. */
export function requirementsOf(rules: RuleSet, has: Partial<Record<Measured, number>>, perHour: number): Requirement[] {
  return rules.minimums.map(({ of, label, rule, code, unit, least }) => {
    const wanted = unit === 'hours' ? least * perHour : least;
    return { of, label, rule, code, law: lawOf(rules, rule), unit, least: wanted, has: has[of] ?? 0, short: Math.max(0, wanted - (has[of] ?? 0)) };
  });
}

/** What is short of one minimum; 0 where the rules do not have it. */
export function shortOf(requirements: readonly Requirement[], of: Measured): number {
  return requirements.find((each) => each.of === of)?.short ?? 0;
}
