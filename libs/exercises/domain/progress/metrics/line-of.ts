import { MINIMUMS, type MetricId } from '../../dyads/minimums.data';
import type { Metric } from '../../dyads/numbers/metric';
import type { MetricGroup, MetricKey, MetricLine, MetricPoint } from './metric-shapes';
import type { Occasioned } from './occasions-of';

type Said = Pick<Metric<string>, 'values' | 'n' | 'shown' | 'reason'>;

/** The one door out: what is not shown leaves its reason and no value. */
export function lineOf(of: MetricLine['of'], { values, n, shown, reason }: Said, about: MetricLine['about'] = null): MetricLine {
  return { of, about, n, values: shown ? values : null, reason: shown ? null : reason };
}

/** A group with its caveat, which stands there as soon as one line or one occasion is shown. */
export function groupOf(key: MetricKey, metric: MetricId, lines: MetricLine[], points: MetricPoint[] = []): MetricGroup {
  const shows = points.length > 0 || lines.some(({ values }) => values !== null);
  return { key, metric, caveat: shows ? MINIMUMS[metric].caveat : null, off: null, lines, points };
}

/** An occasion as a point, or none where neither partner has a number. */
export function pointOf({ on, exercise, inRoom }: Occasioned, a: number | null, b: number | null): MetricPoint[] {
  return a === null && b === null ? [] : [{ on, exercise, inRoom, a, b }];
}
