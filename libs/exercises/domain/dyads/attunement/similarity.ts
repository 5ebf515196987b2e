import { heldBack, MINIMUMS } from '../minimums.data';
import { metricOf, type Found, type Metric } from '../numbers/metric';
import { complete, correlation, sizeOf, type Series } from '../numbers/series';
import { accuracyOf } from './bias';

/**
 * D3: one occasion's guesses P of the other's feelings T, across the feelings. `accuracy` as in D2; `profile` is whether the same feelings
 * are high and low in both; `distinctive` the same once the profile N that anybody has is taken out of both. The two likenesses need five
 * pairs and some variation. Source: Furr 2008 (J Pers 76, 1267).
 */
export function similarity(P: Series, T: Series, N: Series | null): Metric<'accuracy' | 'profile' | 'distinctive'> {
  const pairs = complete(P, T).map(({ values: [guess = 0, own = 0] }) => ({ guess, own }));
  const accuracy: Found = pairs.length === 0 ? 'not-given' : accuracyOf(pairs.map(({ guess, own }) => guess - own));
  const profile = likeness(pairs.map(({ guess }) => guess), pairs.map(({ own }) => own));
  return metricOf({ accuracy, profile, distinctive: N === null ? 'not-given' : distinctive(P, T, N) }, pairs.length, heldBack('D3', pairs.length));
}

function distinctive(P: Series, T: Series, N: Series): Found {
  const rows = complete(P, T, N).map(({ values: [guess = 0, own = 0, usual = 0] }) => ({ guess, own, usual }));
  const [p, t, n] = [rows.map(({ guess }) => guess), rows.map(({ own }) => own), rows.map(({ usual }) => usual)];
  return likeness(rows.map(({ guess, usual }) => guess - usual), rows.map(({ own, usual }) => own - usual), [sizeOf(p, n), sizeOf(t, n)]);
}

function likeness(x: readonly number[], y: readonly number[], among?: readonly [number, number]): Found {
  return x.length < MINIMUMS.D3.toCompute ? 'too-few' : correlation(x, y, among);
}
