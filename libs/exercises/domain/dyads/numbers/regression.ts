import type { Found, Undefined } from './metric';
import { product, spreadOf } from './series';

/** Below this share of what two predictors have each, what is their own cannot be told from rounding (`clinical.md` 4.1, D5). */
const OWN_SHARE = 1e-9;

/** Slopes of y on a and on b together, by ordinary least squares with an intercept. */
export function slopesOn(y: readonly number[], a: readonly number[], b: readonly number[]): { onA: Found; onB: Found } {
  const [ofA, ofB, ofY] = [spreadOf(a), spreadOf(b), spreadOf(y)];
  const neither = (why: Undefined) => ({ onA: why, onB: why });
  if (!ofA || !ofB) return neither(y.length < 2 ? 'too-few' : 'no-spread');
  const saa = product(ofA.unit, ofA.unit);
  const sbb = product(ofB.unit, ofB.unit);
  const sab = product(ofA.unit, ofB.unit);
  const det = saa * sbb - sab * sab;
  if (det <= OWN_SHARE * saa * sbb) return neither('not-separable');
  // An outcome that does not vary is followed by nothing: slopes of 0, which is a finding and not a gap.
  if (!ofY) return { onA: 0, onB: 0 };
  const say = product(ofA.unit, ofY.unit);
  const sby = product(ofB.unit, ofY.unit);
  return { onA: ((say * sbb - sby * sab) / det) * (ofY.size / ofA.size), onB: ((sby * saa - say * sab) / det) * (ofY.size / ofB.size) };
}

/** What is left of y when its straight line over x is taken out; y less its mean when x does not vary. */
export function residuals(y: readonly number[], x: readonly number[]): number[] {
  const [ofX, ofY] = [spreadOf(x), spreadOf(y)];
  if (!ofY) return y.map(() => 0);
  if (!ofX) return ofY.unit.map((each) => each * ofY.size);
  const slope = product(ofX.unit, ofY.unit) / product(ofX.unit, ofX.unit);
  return ofY.unit.map((each, index) => (each - slope * (ofX.unit[index] ?? 0)) * ofY.size);
}
