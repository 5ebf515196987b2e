import type { Found } from './metric';

/** One number an occasion; null where it was not given. */
export type Series = readonly (number | null)[];

/** Differences that are smaller than this beside the numbers themselves come from the arithmetic, not from the people. */
const NOISE = 1e-12;

/** The places at which none of the series has a gap, in order. Series of different length are read up to the shortest. */
export function complete(...series: readonly Series[]): { at: number; values: number[] }[] {
  const length = series.length === 0 ? 0 : Math.min(...series.map((each) => each.length));
  return Array.from({ length }, (_, at) => ({ at, values: series.map((each) => each[at] ?? null) })).filter(
    (row): row is { at: number; values: number[] } => row.values.every((value) => value !== null),
  );
}

/** The mean of at least one number; sums that would overflow are scaled first. */
export function mean(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return Number.isFinite(sum) ? sum / values.length : values.reduce((total, value) => total + value / values.length, 0);
}

export interface Spread {
  /** Deviations from the mean in steps of `size`, the largest between 1 and 2: their squares neither overflow nor vanish. */
  unit: number[];
  /** What one of these is worth in the numbers' own unit. */
  size: number;
}

/** How the numbers deviate from their mean; null when they do not vary. `among` is a size that they were computed from, if larger than theirs. */
export function spreadOf(values: readonly number[], among = 0): Spread | null {
  const scale = Math.max(among, ...values.map(Math.abs));
  if (values.length === 0 || scale === 0) return null;
  const step = powerOf2(scale);
  const scaled = values.map((value) => value / step);
  const middle = mean(scaled);
  const deviations = scaled.map((value) => value - middle);
  const largest = Math.max(...deviations.map(Math.abs));
  if (largest <= NOISE) return null;
  const unit = powerOf2(largest);
  return { unit: deviations.map((each) => each / unit), size: unit * step };
}

/** The power of two at or below a number: to divide by it changes no digit. */
export const powerOf2 = (value: number): number => 2 ** Math.floor(Math.log2(value));

/** Standard deviation (n - 1); 0 when the numbers do not vary. */
export function deviationOf(values: readonly number[], among = 0): number {
  const spread = spreadOf(values, among);
  return spread ? spread.size * Math.sqrt(product(spread.unit, spread.unit) / (values.length - 1)) : 0;
}

/** Pearson correlation, -1 to 1; undefined when one of them does not vary. `among` as in `spreadOf`, of x and of y. */
export function correlation(x: readonly number[], y: readonly number[], among: readonly [number, number] = [0, 0]): Found {
  const [one, other] = [spreadOf(x, among[0]), spreadOf(y, among[1])];
  if (!one || !other) return 'no-spread';
  const r = product(one.unit, other.unit) / Math.sqrt(product(one.unit, one.unit) * product(other.unit, other.unit));
  return Math.max(-1, Math.min(1, r));
}

/** The largest of the numbers without its sign. */
export const sizeOf = (...series: readonly (readonly number[])[]): number => Math.max(0, ...series.flat().map(Math.abs));

export const product = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, value, index) => sum + value * (y[index] ?? 0), 0);
