import type { ChangeRule, MeasureDefinition, Scoring } from '../definitions/definition';
import { within } from '../score/band-of';

export const RELIABLE = ['improved', 'deteriorated', 'no reliable change'] as const;
export type Reliable = (typeof RELIABLE)[number];

/** What became of one partner between two administrations. */
export interface Change {
  /** The later total less the earlier, as it is: whether that is better depends on the measure. */
  change: number;
  reliable: Reliable;
  /** Reliably better, and out of the range that the cut-off marks. False where a measure has no cut-off. */
  recovered: boolean;
}

/** Differences are compared with a threshold as if exact, although totals may be prorated: 10.29 - 4.29 is 6. */
const ROUNDING = 1e-9;

/**
 * Reliable and clinically significant change of one partner between two totals (unrounded), by the measure's dated threshold. Null when
 * either total is missing or the measure has no threshold. Partners are never averaged. Source: Jacobson & Truax 1991; `ChangeRule.evidence`.
 */
export function changeOf(definition: Pick<MeasureDefinition, 'change' | 'scoring'>, pre: number | null, post: number | null): Change | null {
  const { change: rule, scoring } = definition;
  if (rule === null || pre === null || post === null) return null;
  const reliable = reliableOf(rule, betterBy(scoring, pre, post));
  return { change: post - pre, reliable, recovered: reliable === 'improved' && rule.cut !== null && within(rule.cut, pre) && !within(rule.cut, post) };
}

/** By how many points it became better; negative is worse. */
export function betterBy({ worse }: Pick<Scoring, 'worse'>, pre: number, post: number): number {
  return worse === 'higher' ? pre - post : post - pre;
}

/** Whether the difference is at least so many points, in either direction of rounding. */
export function reaches(difference: number, points: number): boolean {
  return difference >= points - ROUNDING;
}

function reliableOf({ threshold }: ChangeRule, better: number): Reliable {
  if (reaches(better, threshold)) return 'improved';
  return reaches(-better, threshold) ? 'deteriorated' : 'no reliable change';
}

/** The alerts that a total raises when compared with the one before it, in the measure's order. Without one before there are none. */
export function alertsOfChange({ alerts, scoring }: Pick<MeasureDefinition, 'alerts' | 'scoring'>, before: number | null, now: number | null): string[] {
  if (before === null || now === null) return [];
  const worseBy = -betterBy(scoring, before, now);
  return alerts.filter(({ when }) => when.kind === 'worse-by' && reaches(worseBy, when.points)).map(({ name }) => name);
}
