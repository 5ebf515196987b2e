import { heldBack, MINIMUMS } from '../minimums.data';
import { metricOf, type Found, type Metric } from '../numbers/metric';
import { slopesOn } from '../numbers/regression';
import { complete, type Series } from '../numbers/series';

/** When each occasion was, in any even unit (days, hours), and the usual distance between two. */
export interface Timing {
  at: readonly number[];
  interval: number;
}

/** Two occasions further apart than this many intervals do not follow one another. */
const GAP = 1.5;

/**
 * D6: how much of each partner's state comes from their own and from the other's of the occasion before: two regressions with an intercept
 * over pairs of occasions in a row. A null of either is a gap, and so is a longer distance where `timing` is known. Changing the places of
 * A and B changes the names of the results and nothing else. Source: `clinical.md` 4.1.
 */
export function carryingOver(A: Series, B: Series, timing: Timing | null = null): Metric<'own_A' | 'from_B' | 'own_B' | 'from_A'> {
  const rows = complete(A, B).map(({ at, values: [a = 0, b = 0] }) => ({ at, a, b }));
  const pairs = rows.flatMap((now, index) => {
    const before = rows[index - 1];
    return before && now.at - before.at === 1 && near(before.at, now.at, timing) ? [{ before, now }] : [];
  });
  const [ofA, ofB] = pairs.length < MINIMUMS.D6.toCompute ? [tooFew, tooFew] : [regress(pairs, 'a', 'b'), regress(pairs, 'b', 'a')];
  return metricOf({ own_A: ofA.onA, from_B: ofA.onB, own_B: ofB.onA, from_A: ofB.onB }, pairs.length, heldBack('D6', pairs.length));
}

interface Row {
  a: number;
  b: number;
}
const tooFew: { onA: Found; onB: Found } = { onA: 'too-few', onB: 'too-few' };

function regress(pairs: readonly { before: Row; now: Row }[], own: 'a' | 'b', other: 'a' | 'b'): { onA: Found; onB: Found } {
  return slopesOn(pairs.map(({ now }) => now[own]), pairs.map(({ before }) => before[own]), pairs.map(({ before }) => before[other]));
}

function near(before: number, now: number, timing: Timing | null): boolean {
  if (!timing) return true;
  const [from, to] = [timing.at[before], timing.at[now]];
  return from !== undefined && to !== undefined && to - from <= GAP * timing.interval;
}
