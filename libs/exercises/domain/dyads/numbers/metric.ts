/** Why a number is not defined. It is then null: never 0, never NaN, never infinite. */
export const UNDEFINED_WORDS = {
  'not-given': 'Nothing was given.',
  'one-missing': 'One of the two did not give both numbers.',
  'too-few': 'Too few pairs.',
  'no-spread': 'The numbers do not vary.',
  'not-separable': 'The two influences cannot be told apart: they move together.',
  'too-large': 'The numbers are too large to compute with.',
} as const;
export type Undefined = keyof typeof UNDEFINED_WORDS;

/** What a computation answers: a finite number, or why there is none. */
export type Found = number | Undefined;

/**
 * One couple metric. `values` may be looked at by whoever checks a rule; screens and responses carry them only if `shown`.
 * `reason` says in words why it is not; `why` says of each value why it is null.
 */
export interface Metric<Key extends string> {
  values: Readonly<Record<Key, number | null>>;
  why: Readonly<Partial<Record<Key, Undefined>>>;
  /** Of what it rests on: pairs, occasions. */
  n: number;
  shown: boolean;
  reason: string | null;
}

/** The metric of what was found. `held` is why it may not be shown although defined (too little data); null if it may. */
export function metricOf<Key extends string>(found: Readonly<Record<Key, Found>>, n: number, held: string | null): Metric<Key> {
  const entries = (Object.entries(found) as [Key, Found][]).map(([key, value]) => [key, finite(value)] as const);
  const values = Object.fromEntries(entries.map(([key, value]) => [key, typeof value === 'number' ? value : null])) as Record<Key, number | null>;
  const why = Object.fromEntries(entries.filter(([, value]) => typeof value !== 'number')) as Partial<Record<Key, Undefined>>;
  const [reasonless] = entries.flatMap(([, value]) => (typeof value === 'number' ? [] : [value]));
  const none = Object.keys(why).length === entries.length && reasonless !== undefined ? UNDEFINED_WORDS[reasonless] : null;
  const reason = held ?? none;
  return { values, why, n, shown: reason === null, reason };
}

// Minus zero would be written out as a number of its own.
const finite = (value: Found): Found => (typeof value !== 'number' ? value : Number.isFinite(value) ? value + 0 : 'too-large');
