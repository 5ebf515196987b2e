import { alertsOfAnswers } from '../alerts/alerts-of-answers';
import type { MeasureDefinition } from '../definitions/definition';
import { bandOf } from './band-of';
import { findingsOf, screenResult } from './findings-of';
import { partsOf, totalOf } from './total-of';

/** One answer an item, in item order: the value of the option chosen, or null where nothing was. */
export type ItemAnswers = readonly (number | null)[];

/** What one filled-in measure comes to. Nothing in it is ever combined with the other partner's. */
export interface Score {
  /** Rounded to two decimals; null when too much is missing, or there is no total. */
  total: number | null;
  /** Unrounded: bands, alerts and later comparisons go by it. */
  exact: number | null;
  answered: number;
  /** Scaled up for answers that are missing. */
  prorated: boolean;
  /** The band's label; of a screen its result. Null without a total. */
  band: string | null;
  parts: Readonly<Record<string, number | null>>;
  /** Names of the findings that are met. */
  findings: readonly string[];
  /** Names of the alert rules that are met, in the measure's order. */
  alerts: readonly string[];
}

/**
 * Scores one administration by the measure's own rules. `answers` must have passed `answerFault`: one an item, each null or the value of
 * one of its options. Pure, and the same for shipped and imported measures. Source: the definition's own `evidence`.
 */
export function scoreMeasure(definition: MeasureDefinition, answers: ItemAnswers): Score {
  const { exact, answered, prorated } = totalOf(definition, answers);
  const findings = findingsOf(definition, answers);
  const band = definition.screen ? screenResult(definition.screen, findings, answers) : bandOf(definition.bands, exact);
  return {
    total: exact === null ? null : twoDecimals(exact),
    exact,
    answered,
    prorated,
    band,
    parts: partsOf(definition, answers),
    findings,
    alerts: alertsOfAnswers(definition, answers, { exact, findings, band }),
  };
}

/** To two decimals, half up; a total is 0 or more. The epsilon undoes what binary fractions lose: 1.005 is 1.01. */
export function twoDecimals(value: number): number {
  return Math.round((value + Number.EPSILON * Math.abs(value)) * 100) / 100;
}
