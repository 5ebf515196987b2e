export type SettlingPattern = 'mutual settling' | 'one settled' | 'transfer' | 'both rose' | 'one rose' | 'flat';

/** Tension before less after: positive is calmer. Null unless both were given. */
export function settled(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : before - after;
}

/**
 * What one occurrence did to the two, from how much each settled; null with one missing. A partner getting worse is never hidden
 * behind an average: that is the transfer. Source: `clinical.md` 4.1, D1 (after Butler & Randall 2013).
 */
export function settlingPattern(a: number | null, b: number | null): SettlingPattern | null {
  if (a === null || b === null) return null;
  const [high, low] = a >= b ? [a, b] : [b, a];
  if (low >= 1) return 'mutual settling';
  if (high <= -1) return 'both rose';
  if (high >= 1) return low <= -1 ? 'transfer' : 'one settled';
  return low <= -1 ? 'one rose' : 'flat';
}

/** The middle slope between all pairs (Theil-Sen), a step an occasion; null below two values. Source: D8. */
export function trend(values: readonly number[]): number | null {
  const slopes = values.flatMap((from, i) => values.slice(i + 1).map((to, j) => (to - from) / (j + 1)));
  if (!slopes.length) return null;
  slopes.sort((one, other) => one - other);
  const middle = Math.floor(slopes.length / 2);
  const upper = slopes[middle] ?? 0;
  return slopes.length % 2 ? upper : ((slopes[middle - 1] ?? 0) + upper) / 2;
}
