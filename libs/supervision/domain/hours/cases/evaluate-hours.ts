import { CaseError } from '@attune/util';
import { credentialsOf, RULE_SETS, ruleSetFor } from '../rules/rule-sets';
import { type RuleSet } from '../rules/rule-set';
import { CaseReader } from './case-reader';
import { californiaInput, daysCase, monthsCase, totalsCase } from './other-cases';
import { type Outcome } from './outcome';
import { weeksCase } from './weeks-case';

export interface HoursResult {
  id: string;
  credited: Record<string, unknown>;
  credited_exclude_week: Record<string, unknown>;
  violations: string[];
}

const SHAPES = ['weeks', 'months', 'daily_hours', 'input'] as const;
type Shape = (typeof SHAPES)[number];

/**
 * One case of `npm run rules -- hours`, by the functions that the product credits hours with. A case that is not of one known shape, or holds a field of
 * the wrong kind, throws `CaseError` with the field's path. Fields that it does not know are ignored, expectations among them.
 */
export function evaluateHours(input: unknown): HoursResult {
  const from = CaseReader.of(input);
  const id = from.text('id');
  const { credited, strict, codes } = evaluated(from, shapeOf(from), rulesOf(from));
  return { id, credited, credited_exclude_week: strict, violations: [...new Set(codes)] };
}

function shapeOf(from: CaseReader): Shape {
  const shapes = SHAPES.filter((shape) => from.has(shape));
  const [shape, other] = shapes;
  if (shape === undefined) throw new CaseError(SHAPES[0], `is missing; a case has one of ${SHAPES.join(', ')}`);
  if (other !== undefined) throw new CaseError(other, `stands beside ${shape}; a case has one of ${SHAPES.join(', ')}`);
  return shape;
}

function rulesOf(from: CaseReader): RuleSet {
  const jurisdiction = from.oneOf('jurisdiction', [...new Set(RULE_SETS.map((set) => set.jurisdiction))]);
  const credential = from.oneOf('registration', credentialsOf(jurisdiction));
  const rules = ruleSetFor(jurisdiction, credential, from.object('context', false).dateOrNull('application_received'));
  if (!rules) throw from.wrong('registration', 'has no rules');
  return rules;
}

function evaluated(from: CaseReader, shape: Shape, rules: RuleSet): Outcome {
  if (rules.period === 'week' && shape === 'weeks') return weeksCase(from, rules);
  if (rules.period === 'week' && shape === 'daily_hours') return daysCase(from, rules);
  if (rules.period === 'week' && shape === 'input') return californiaInput(from, rules);
  if (rules.period === 'month' && shape === 'months') return monthsCase(from, rules);
  if (rules.period === 'total' && shape === 'input') return totalsCase(from, rules);
  throw new CaseError(shape, `does not go with ${rules.jurisdiction} ${rules.credential}, whose rules go by the ${rules.period}`);
}
