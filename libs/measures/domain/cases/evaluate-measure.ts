import { CaseError, numberAt, type CaseFields } from '@attune/util';
import { alertsOfChange, changeOf, type Reliable } from '../change/change';
import type { MeasureDefinition } from '../definitions/definition';
import { MEASURES, measureOf } from '../definitions/library';
import { answerFault } from '../score/check-answers';
import { scoreMeasure, twoDecimals, type ItemAnswers } from '../score/score-measure';

/** Of `{ id, measure, answers }`: `band` of a scale, `result` of a screen. */
export interface MeasureCaseScore {
  id: unknown;
  total: number | null;
  band?: string | null;
  result?: string | null;
  prorated: boolean;
  alerts: readonly string[];
}

/** Of `{ id, measure, pre, post }`. Its alerts are those that comparing raises; a total raises its own when it is scored. */
export interface MeasureCaseChange {
  id: unknown;
  change: number;
  reliable: Reliable;
  recovered: boolean;
  alerts: readonly string[];
}

/**
 * Evaluates one case of `npm run rules -- measures FILE` with the rules of the product. `answers` are option values in item order, null =
 * not answered; `pre` and `post` are totals of one person. Other fields are ignored. Throws `CaseError` with the field: a measure that does
 * not ship, a wrong number of answers, an answer that is no option of its item, a total outside the range, a change of a screen.
 */
export function evaluateMeasure(entry: CaseFields): MeasureCaseScore | MeasureCaseChange {
  const definition = typeof entry['measure'] === 'string' ? measureOf(entry['measure']) : undefined;
  if (!definition) throw new CaseError('measure', `one of ${MEASURES.map(({ id }) => id).join(', ')} is wanted`);
  const compares = entry['pre'] !== undefined || entry['post'] !== undefined;
  if (entry['answers'] !== undefined && compares) throw new CaseError('answers', 'a case has answers, or pre and post, not both');
  if (entry['answers'] === undefined && !compares) throw new CaseError('answers', 'answers are wanted, or pre and post');
  return compares ? compared(definition, entry) : scored(definition, entry);
}

function scored(definition: MeasureDefinition, { id, answers }: CaseFields): MeasureCaseScore {
  const fault = answerFault(definition.items, answers);
  if (fault) throw new CaseError(fault.item === null ? 'answers' : `answers[${fault.item - 1}]`, fault.words);
  const { total, band, prorated, alerts } = scoreMeasure(definition, answers as ItemAnswers);
  return { id, total, ...(definition.screen ? { result: band } : { band }), prorated, alerts };
}

function compared(definition: MeasureDefinition, { id, pre, post }: CaseFields): MeasureCaseChange {
  const [before, after] = [totalAt(definition, pre, 'pre'), totalAt(definition, post, 'post')];
  const change = changeOf(definition, before, after);
  if (!change) throw new CaseError('measure', `${definition.id} is never compared over time: no pre and post`);
  return { id, ...change, change: signed(change.change), alerts: alertsOfChange(definition, before, after) };
}

function totalAt({ scoring: { range } }: MeasureDefinition, value: unknown, field: string): number {
  const total = numberAt(value, field);
  if (total < range[0] || total > range[1]) throw new CaseError(field, `a total from ${range[0]} to ${range[1]} is wanted, not ${total}`);
  return total;
}

const signed = (value: number): number => (value < 0 ? -twoDecimals(-value) : twoDecimals(value));
