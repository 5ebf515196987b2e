import { couplingGroups } from './coupling-groups';
import { guessGroups } from './guess-groups';
import type { MetricFacts, MetricGroup, MetricKey } from './metric-shapes';
import { occasionsOf } from './occasions-of';
import { practiceGroups } from './practice-groups';
import { settlingGroups } from './settling-groups';

const OFF = 'Off while joint exercises are on hold.';

/** What says something of how one sees the other (N4). Whoever asks for answers need not open a guess for them under a hold. */
export const OFF_UNDER_HOLD: readonly MetricKey[] = ['heard-gap', 'accuracy', 'accuracy-trend', 'likeness', 'agreement', 'truth-and-bias'];

/**
 * The couple metrics D1 to D9 over all occasions, as clinicians may have them: nothing below its minimum data is in it, only the reason; each
 * thing shown has its caveat; no number is of the couple but where it is about what the two do at the same time. Numbers are 0 to 10 as
 * answered, correlations -1 to 1, accuracy percent of the scale, shares 0 to 1. Swapping the partners swaps the lines. Source: `clinical.md` 4.1.
 */
export function coupleMetrics(facts: MetricFacts): MetricGroup[] {
  const occasions = occasionsOf(facts);
  const all = [...settlingGroups(occasions), ...guessGroups(occasions), ...couplingGroups(occasions), ...practiceGroups(occasions)];
  return all.map((group) => (facts.held && OFF_UNDER_HOLD.includes(group.key) ? { ...group, caveat: null, off: OFF, lines: [], points: [] } : group));
}
