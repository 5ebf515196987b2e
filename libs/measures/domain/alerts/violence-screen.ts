import type { WrittenOutcome } from '@attune/couples/domain';
import type { CalendarDate } from '@attune/util';
import type { MeasureDefinition } from '../definitions/definition';
import type { Freely } from '../give/free-to-answer';
import { whatScreenMeans } from './what-screen-means';

type Screens = Pick<MeasureDefinition, 'screen' | 'alerts'>;

/** Whether a measure screens for violence: it is read by its findings, and one of them, or its gap, is an alert of that matter. */
export function screensForViolence({ screen, alerts }: Screens): boolean {
  return screen !== null && alerts.some(({ matter }) => matter === 'violence');
}

/**
 * What a violence screen that is over says to the gate; null for any other measure. `result` is the score's band; null when it was sent
 * and not answered while it was open. Whatever finding raises the alert of violence is a positive one, by whatever name.
 */
export function writtenOutcome(definition: Screens, result: string | null, freely: Freely | null, on: CalendarDate): WrittenOutcome | null {
  const { screen, alerts } = definition;
  if (!screen || !screensForViolence(definition)) return null;
  const found = alerts.some(({ matter, when }) => matter === 'violence' && when.kind === 'finding' && when.finding === result);
  const named = found ? 'positive' : result === screen.otherwise ? 'negative' : 'incomplete';
  const { reason } = whatScreenMeans(result === null ? null : { on, result: named, freely }, on);
  return reason === 'positive' || reason === 'negative' || reason === 'not-alone' ? reason : 'not-finished';
}
