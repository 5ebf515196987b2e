import type { Change } from '../change/change';
import type { MeasureDefinition } from '../definitions/definition';
import type { Score } from './score-measure';

/** A score in a sentence or two, for staff. */
export function explainScore(definition: MeasureDefinition, score: Score): string {
  const { items, scoring, screen } = definition;
  const gaps = items.length - score.answered;
  const missing = gaps === 0 ? '' : ` ${gaps} of ${items.length} not answered`;
  if (screen) return `${capital(score.band ?? '')}.${missing && `${missing}.`}`;
  if (scoring.by === 'parts') return `${partsIn(score)}.${missing && `${missing}.`}`;
  if (score.total === null) return `No total:${missing}.`;
  const band = score.band ? `, ${score.band}` : '';
  return `${score.total} of ${scoring.range[1]}${band}.${missing && `${missing}; the total is scaled up from the rest.`}`;
}

/** A change in a sentence, for staff, about this one person. */
export function explainChange({ change: rule, scoring }: Pick<MeasureDefinition, 'change' | 'scoring'>, change: Change): string {
  const by = Math.abs(Math.round(change.change * 100) / 100);
  const better = (scoring.worse === 'higher') === change.change < 0;
  const points = by === 0 ? 'No difference' : `${by} ${by === 1 ? 'point' : 'points'} ${better ? 'better' : 'worse'}`;
  const needed = rule ? ` (${rule.threshold} needed${rule.provisional ? ', provisional' : ''})` : '';
  if (change.reliable === 'no reliable change') return `${points}: not more than the measure’s own error${needed}.`;
  const crossed = change.reliable === 'improved' && rule?.cut ? (change.recovered ? ', and across the cut-off' : ', not across the cut-off') : '';
  return `${points}: reliable${needed}${crossed}.`;
}

const partsIn = ({ parts }: Score): string => Object.entries(parts).map(([name, value]) => `${name} ${value === null ? 'not known' : value.toFixed(2)}`).join(', ');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
