import { heldBack, MINIMUMS } from '../minimums.data';
import { metricOf, type Found, type Metric, type Undefined } from '../numbers/metric';
import { slopesOn } from '../numbers/regression';
import { complete, deviationOf, mean, type Series } from '../numbers/series';

/** Arithmetic may leave a standard deviation of 1 a hair short. */
const ROUNDING = 1e-9;

/**
 * D5: what guesses P follow over occasions: the other's own report T (`t`, tracking), or what the guesser feels, S (`s`, assumed likeness).
 * `b0` is the bias that stays. P - mean T = b0 + t (T - mean T) + s (S - mean S), by ordinary least squares on one couple: descriptive only.
 * Undefined below eight occasions, or when T and S move together; shown from ten, if T varies. Source: West & Kenny 2011 (Psychol Rev 118, 357).
 */
export function truthAndBias(T: Series, S: Series, P: Series): Metric<'b0' | 't' | 's'> {
  const rows = complete(T, S, P).map(({ values: [own = 0, self = 0, guess = 0] }) => ({ own, self, guess }));
  const [t, s, p] = [rows.map(({ own }) => own), rows.map(({ self }) => self), rows.map(({ guess }) => guess)];
  return metricOf(fit(t, s, p), rows.length, heldBack('D5', rows.length) ?? flat(t));
}

function fit(own: readonly number[], self: readonly number[], guess: readonly number[]): Record<'b0' | 't' | 's', Found> {
  const none = (why: Undefined) => ({ b0: why, t: why, s: why });
  if (own.length < MINIMUMS.D5.toCompute) return none(own.length === 0 ? 'not-given' : 'too-few');
  const { onA, onB } = slopesOn(guess, own, self);
  if (typeof onA !== 'number') return none(onA);
  return { b0: mean(guess.map((each, index) => each - (own[index] ?? 0))), t: onA, s: onB };
}

function flat(own: readonly number[]): string | null {
  const least = MINIMUMS.D5.leastDeviation ?? 0;
  return deviationOf(own) >= least - ROUNDING ? null : `What was really felt varies too little (a standard deviation of ${least} is needed).`;
}
