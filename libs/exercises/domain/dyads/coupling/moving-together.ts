import { heldBack, MINIMUMS } from '../minimums.data';
import { metricOf, type Found, type Metric } from '../numbers/metric';
import { residuals } from '../numbers/regression';
import { complete, correlation, deviationOf, sizeOf, type Series } from '../numbers/series';

/** A partner whose residuals vary less than this only follows a straight line (`clinical.md` 4.1, D7). */
const STRAIGHT = 1e-9;

/**
 * D7: whether the two move together at the same time, once each one's own straight line over the occasions is taken out. Gaps keep their
 * place. The same for (A, B) and (B, A). Source: `clinical.md` 4.1.
 */
export function movingTogether(A: Series, B: Series): Metric<'r'> {
  const rows = complete(A, B).map(({ at, values: [a = 0, b = 0] }) => ({ at, a, b }));
  const places = rows.map(({ at }) => at);
  const r = rows.length < MINIMUMS.D7.toCompute ? (rows.length === 0 ? 'not-given' : 'too-few') : together(rows.map(({ a }) => a), rows.map(({ b }) => b), places);
  return metricOf({ r }, rows.length, heldBack('D7', rows.length));
}

function together(a: readonly number[], b: readonly number[], places: readonly number[]): Found {
  const [restA, restB] = [residuals(a, places), residuals(b, places)];
  if (deviationOf(restA, sizeOf(a)) < STRAIGHT || deviationOf(restB, sizeOf(b)) < STRAIGHT) return 'no-spread';
  return correlation(restA, restB, [sizeOf(a), sizeOf(b)]);
}
