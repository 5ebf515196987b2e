import { heldBack, MINIMUMS } from '../minimums.data';
import { metricOf, type Found, type Metric } from '../numbers/metric';
import { complete, correlation, mean, powerOf2, product, sizeOf, type Series } from '../numbers/series';

/**
 * D4: whether guesses P and own reports T are the same numbers, not only alike. `icc` is the double-entry intraclass correlation, `ccc` Lin's
 * concordance; variances divide by n. Both need five pairs. Neither changes when P and T change places. Source: Lin 1989 (Biometrics 45, 255).
 */
export function agreement(P: Series, T: Series): Metric<'icc' | 'ccc'> {
  const pairs = complete(P, T).map(({ values: [guess = 0, own = 0] }) => ({ guess, own }));
  const [p, t] = [pairs.map(({ guess }) => guess), pairs.map(({ own }) => own)];
  const enough = pairs.length >= MINIMUMS.D4.toCompute;
  const icc = enough ? correlation([...p, ...t], [...t, ...p]) : 'too-few';
  return metricOf({ icc, ccc: enough ? concordance(p, t) : 'too-few' }, pairs.length, heldBack('D4', pairs.length));
}

function concordance(p: readonly number[], t: readonly number[]): Found {
  const size = sizeOf(p, t);
  if (size === 0) return 'no-spread';
  const scale = powerOf2(size);
  const [ofP, ofT] = [centred(p, scale), centred(t, scale)];
  const n = p.length;
  const apart = ofP.mean - ofT.mean;
  const all = product(ofP.deviations, ofP.deviations) / n + product(ofT.deviations, ofT.deviations) / n + apart * apart;
  // The root of it is a length on the scale of the numbers: beside 1, this small is rounding.
  return Math.sqrt(all) <= 1e-12 ? 'no-spread' : (2 * (product(ofP.deviations, ofT.deviations) / n)) / all;
}

function centred(values: readonly number[], scale: number): { mean: number; deviations: number[] } {
  const scaled = values.map((value) => value / scale);
  const middle = mean(scaled);
  return { mean: middle, deviations: scaled.map((value) => value - middle) };
}
