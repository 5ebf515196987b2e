import { heldBack } from '../minimums.data';
import { metricOf, type Found, type Metric } from '../numbers/metric';

export const SETTLING_PATTERNS = ['mutual settling', 'one-sided', 'transfer', 'one-sided escalation', 'mutual escalation', 'flat'] as const;
export type SettlingPattern = (typeof SETTLING_PATTERNS)[number];

/** Patterns in which somebody got worse; a positive average would hide it. */
export const WORRYING: readonly SettlingPattern[] = ['transfer', 'one-sided escalation', 'mutual escalation'];

/** For clinicians, without saying who. */
export const PATTERN_WORDS: Readonly<Record<SettlingPattern, string>> = {
  'mutual settling': 'Both calmed.',
  'one-sided': 'One calmed, the other stayed about the same.',
  transfer: 'One calmed while the other rose.',
  'one-sided escalation': 'One rose, the other stayed about the same.',
  'mutual escalation': 'Both rose.',
  flat: 'Both stayed about the same.',
};

/** Tension 0 to 10 of the two, null where not given. */
export interface Tension {
  A: number | null;
  B: number | null;
}

export interface Settling extends Metric<'sh_A' | 'sh_B' | 'dyad' | 'convergence'> {
  pattern: SettlingPattern | null;
  /** Tension was so low before that there was hardly anything to settle. */
  floor: { A: boolean; B: boolean };
}

/** From this tension down there is no room to fall. */
const FLOOR = 2;
/** A change of less than a step is none; 1 may come out of the arithmetic a hair short. */
const STEP = 1 - 1e-9;

/**
 * D1: how much each settled in one occasion, `before` less `after` (positive is calmer), their mean, and how much nearer they came. With one
 * partner missing the other's own stays and the rest is null. Source: `clinical.md` 4.1, after Butler & Randall 2013.
 */
export function settling(before: Tension, after: Tension): Settling {
  const [a, b] = [settled(before.A, after.A), settled(before.B, after.B)];
  const both = (value: (a: number, b: number) => number): Found => (a === null || b === null ? 'one-missing' : value(a, b));
  const apart = ({ A, B }: Tension) => Math.abs((A ?? 0) - (B ?? 0));
  const given = a === null && b === null ? 0 : 1;
  return {
    ...metricOf({ sh_A: a ?? 'not-given', sh_B: b ?? 'not-given', dyad: both((x, y) => x / 2 + y / 2), convergence: both(() => apart(before) - apart(after)) }, given, heldBack('D1', given)),
    pattern: settlingPattern(a, b),
    floor: { A: isFloor(before.A, a), B: isFloor(before.B, b) },
  };
}

/** Tension before less after: positive is calmer. Null unless both were given. */
export function settled(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : before - after;
}

/**
 * What one occasion did to the two, from how much each settled; null with one missing. A partner getting worse is never called flat, and
 * never hidden behind the other's calm.
 */
export function settlingPattern(a: number | null, b: number | null): SettlingPattern | null {
  if (a === null || b === null) return null;
  const [high, low] = a >= b ? [a, b] : [b, a];
  if (low >= STEP) return 'mutual settling';
  if (high <= -STEP) return 'mutual escalation';
  if (high >= STEP) return low <= -STEP ? 'transfer' : 'one-sided';
  return low <= -STEP ? 'one-sided escalation' : 'flat';
}

const isFloor = (before: number | null, by: number | null): boolean => by !== null && before !== null && before <= FLOOR;
