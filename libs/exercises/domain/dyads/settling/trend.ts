import { heldBack, MINIMUMS } from '../minimums.data';
import { metricOf, type Found, type Metric } from '../numbers/metric';
import { complete, type Series } from '../numbers/series';

/**
 * D8: the middle of the slopes between all pairs of occasions (Theil-Sen), a step an occasion; gaps keep their place. Of settling, or of
 * accuracy. Source: Theil 1950; Sen 1968.
 */
export function trend(y: Series): Metric<'slope'> {
  const given = complete(y);
  return metricOf({ slope: slopeOf(given.map(({ at, values }) => ({ at, value: values[0] ?? 0 }))) }, given.length, heldBack('D8', given.length));
}

function slopeOf(points: readonly { at: number; value: number }[]): Found {
  if (points.length < MINIMUMS.D8.toCompute) return points.length === 0 ? 'not-given' : 'too-few';
  const slopes = points.flatMap((from, index) => points.slice(index + 1).map((to) => slope(to.value, from.value, to.at - from.at)));
  slopes.sort((one, other) => one - other);
  const middle = Math.floor(slopes.length / 2);
  const upper = slopes[middle] ?? 0;
  const lower = slopes[middle - 1] ?? 0;
  return slopes.length % 2 ? upper : lower / 2 + upper / 2;
}

function slope(to: number, from: number, steps: number): number {
  const difference = to - from;
  return Number.isFinite(difference) ? difference / steps : to / steps - from / steps;
}
