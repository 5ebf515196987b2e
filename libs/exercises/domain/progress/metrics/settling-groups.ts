import { averageOver } from '../../dyads/settling/average';
import { settling } from '../../dyads/settling/settling';
import { trend } from '../../dyads/settling/trend';
import { groupOf, lineOf, pointOf } from './line-of';
import type { MetricGroup, MetricPoint } from './metric-shapes';
import type { Occasioned } from './occasions-of';

const SEATS = ['a', 'b'] as const;

/** D1 and D8 of it: what each occasion did to the two; of each partner the average and the way it goes. The two are never averaged. */
export function settlingGroups(occasions: readonly Occasioned[]): MetricGroup[] {
  const points = occasions.flatMap(pointsOf);
  const by = { a: points.map(({ a }) => a), b: points.map(({ b }) => b) };
  return [
    groupOf('settling', 'D1', SEATS.map((seat) => lineOf(seat, averageOver('D1', by[seat]))), points),
    groupOf('settling-trend', 'D8', SEATS.map((seat) => lineOf(seat, trend(by[seat])))),
  ];
}

function pointsOf(occasion: Occasioned): MetricPoint[] {
  const { a, b } = occasion;
  const { values, shown, pattern, floor } = settling({ A: a?.before ?? null, B: b?.before ?? null }, { A: a?.after ?? null, B: b?.after ?? null });
  if (!shown) return [];
  const settled = { pattern, nearer: values.convergence, low: { a: floor.A, b: floor.B } };
  return pointOf(occasion, values.sh_A, values.sh_B).map((point) => ({ ...point, settled }));
}
