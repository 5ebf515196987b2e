import { daysBetween } from '@attune/util';
import { carryingOver, type Timing } from '../../dyads/coupling/carrying-over';
import { movingTogether } from '../../dyads/coupling/moving-together';
import { heldBack } from '../../dyads/minimums.data';
import { metricOf } from '../../dyads/numbers/metric';
import { groupOf, lineOf } from './line-of';
import type { MetricGroup } from './metric-shapes';
import type { Occasioned } from './occasions-of';

/** D6 and D7, of the tension with which each comes to an occasion. A window that one of them did not carry out is a gap. */
export function couplingGroups(occasions: readonly Occasioned[]): MetricGroup[] {
  const [A, B] = [occasions.map(({ a }) => a?.before ?? null), occasions.map(({ b }) => b?.before ?? null)];
  const over = carryingOver(A, B, timingOf(occasions, A, B));
  const found = (key: keyof typeof over.values) => over.values[key] ?? over.why[key] ?? 'too-few';
  const of = (own: keyof typeof over.values, other: keyof typeof over.values) => metricOf({ own: found(own), other: found(other) }, over.n, heldBack('D6', over.n));
  return [
    groupOf('carrying-over', 'D6', [lineOf('a', of('own_A', 'from_B')), lineOf('b', of('own_B', 'from_A'))]),
    groupOf('moving-together', 'D7', [lineOf('joint', movingTogether(A, B))]),
  ];
}

/** Days since the first; the usual distance is the middle one between occasions that both carried out, at least a day. */
function timingOf(occasions: readonly Occasioned[], A: readonly (number | null)[], B: readonly (number | null)[]): Timing {
  const first = occasions[0]?.on ?? '1970-01-01';
  const at = occasions.map(({ on }) => daysBetween(first, on));
  const given = at.filter((_, index) => A[index] !== null && B[index] !== null);
  const apart = given.slice(1).map((day, index) => day - (given[index] ?? day)).sort((one, other) => one - other);
  return { at, interval: Math.max(1, apart[Math.floor(apart.length / 2)] ?? 1) };
}
