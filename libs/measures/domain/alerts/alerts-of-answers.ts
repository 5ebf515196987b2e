import type { AlertWhen, MeasureDefinition } from '../definitions/definition';
import { within } from '../score/band-of';

interface Scored {
  exact: number | null;
  findings: readonly string[];
  band: string | null;
}

/** The alerts that one administration raises by itself. What has to be compared with the one before is `alertsOfChange`. */
export function alertsOfAnswers({ alerts, screen }: MeasureDefinition, answers: readonly (number | null)[], scored: Scored): string[] {
  const raised = (when: AlertWhen): boolean => {
    switch (when.kind) {
      case 'item':
        return (answers[when.item - 1] ?? -Infinity) >= when.atLeast;
      case 'item-missing':
        return answers[when.item - 1] === null;
      case 'total':
        return scored.exact !== null && within(when.cut, scored.exact);
      case 'finding':
        return scored.findings.includes(when.finding);
      case 'gap':
        return screen !== null && screen.gap !== null && scored.band === screen.gap;
      case 'worse-by':
        return false;
    }
  };
  return alerts.filter(({ when }) => raised(when)).map(({ name }) => name);
}
