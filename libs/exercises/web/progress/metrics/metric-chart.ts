import { METRIC_WORDS, type MetricGroup, type SeatNames, WORRYING } from '@attune/exercises/domain';
import type { ChartMark, ChartSeries } from '@attune/ui';

export interface MetricChart {
  label: string;
  range: readonly [number, number];
  series: ChartSeries[];
  marks: ChartMark[];
}

/** The whole scale of what is drawn; what has none here is said and not drawn. */
const RANGES: Partial<Record<MetricGroup['key'], readonly [number, number]>> = { settling: [-10, 10], 'heard-gap': [-10, 10], accuracy: [0, 100], breadth: [0, 6] };
const GUESSES: readonly MetricGroup['key'][] = ['heard-gap', 'accuracy'];

/** A line a person over time, from two occasions on. Days on which somebody rose are marked, without saying who. */
export function chartOf({ key, points }: MetricGroup, names: SeatNames): MetricChart | null {
  const range = RANGES[key];
  if (!range || points.length < 2) return null;
  const series = (['a', 'b'] as const).map((seat) => ({
    name: GUESSES.includes(key) ? `${names[seat]}’s guess` : names[seat],
    seat,
    points: points.flatMap(({ on, [seat]: value }) => (value === null ? [] : [{ at: on, value: Math.round(value * 10) / 10 }])),
  }));
  const marks = points.flatMap(({ on, settled }) => (settled?.pattern && WORRYING.includes(settled.pattern) ? [{ label: 'Somebody rose', at: on }] : []));
  return { label: `${METRIC_WORDS[key].name}, occasion by occasion`, range, series, marks };
}
