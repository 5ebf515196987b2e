import type { MeasureDefinition } from '../definitions/definition';
import { scoreMeasure, type ItemAnswers } from '../score/score-measure';

/**
 * What an administration raises whose window closed before it was finished: what the answers given show by themselves, and the gap of a screen.
 * No total, and no missing item: those belong to what was sent. An answer that asks for help is not lost because nobody pressed the last
 * button. Practice policy.
 */
export function alertsWhenClosed(definition: MeasureDefinition, answers: ItemAnswers): string[] {
  const raised = scoreMeasure(definition, answers).alerts;
  const counts = definition.alerts.filter(({ when }) => when.kind === 'item' || when.kind === 'finding' || when.kind === 'gap');
  return counts.filter(({ name }) => raised.includes(name)).map(({ name }) => name);
}

/**
 * What an administration raises that was begun and not sent, because it was left for now or the clinician took it back: what its answers ask for by
 * themselves. A gap asks for nothing there: the rest may still come, or is no longer wanted. Practice policy.
 */
export function alertsOfUnsent(definition: MeasureDefinition, answers: ItemAnswers): string[] {
  const gaps = definition.alerts.filter(({ when }) => when.kind === 'gap').map(({ name }) => name);
  return alertsWhenClosed(definition, answers).filter((name) => !gaps.includes(name));
}
