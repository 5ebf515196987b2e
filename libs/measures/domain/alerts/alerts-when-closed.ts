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
 * What an administration raises that the clinician took back when it was begun: what its answers ask for by themselves, which is not lost because
 * somebody no longer wants the rest. A gap asks for nothing there: it is the clinician's own doing. Practice policy.
 */
export function alertsWhenTakenBack(definition: MeasureDefinition, answers: ItemAnswers): string[] {
  const gaps = definition.alerts.filter(({ when }) => when.kind === 'gap').map(({ name }) => name);
  return alertsWhenClosed(definition, answers).filter((name) => !gaps.includes(name));
}
