import { heldBack } from '../minimums.data';
import { metricOf, type Found, type Metric } from '../numbers/metric';
import { complete, mean, type Series } from '../numbers/series';

/** Ratings go from 0 to 10. */
const RANGE = 10;

/**
 * D2: how far guesses P lie from the other's own report T, pair by pair. `bias` above 0 reads too much into the other, below 0 too little;
 * `mae` is the mean distance; `accuracy` is 100 where all hit, in percent of the scale. Pairs with a gap are dropped. Source: `clinical.md` 4.1.
 */
export function bias(P: Series, T: Series): Metric<'bias' | 'mae' | 'accuracy'> {
  const errors = complete(P, T).map(({ values: [guess = 0, own = 0] }) => guess - own);
  const found = (value: () => number): Found => (errors.length === 0 ? 'not-given' : value());
  return metricOf({ bias: found(() => mean(errors)), mae: found(() => distance(errors)), accuracy: found(() => accuracyOf(errors)) }, errors.length, heldBack('D2', errors.length));
}

/** Accuracy in percent of the scale, from at least one error. */
export function accuracyOf(errors: readonly number[]): number {
  return 100 * (1 - distance(errors) / RANGE);
}

const distance = (errors: readonly number[]): number => mean(errors.map(Math.abs));
