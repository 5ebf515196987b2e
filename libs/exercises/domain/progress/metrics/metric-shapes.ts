import type { Seat } from '@attune/couples/domain';
import type { CalendarDate } from '@attune/util';
import type { FeelingsAnswer } from '../../answers/answer';
import type { ExerciseId, Feeling } from '../../definitions/definition';
import type { MetricId } from '../../dyads/minimums.data';
import type { SettlingPattern } from '../../dyads/settling/settling';
import type { ProgressEntry } from '../progress-lines';

/** What is said of a couple over its occasions, in the order of the page. Several may come from one metric. */
export const METRIC_KEYS = [
  'settling', 'settling-trend', 'heard-gap', 'accuracy', 'accuracy-trend', 'likeness', 'agreement', 'truth-and-bias', 'carrying-over', 'moving-together', 'adherence', 'breadth',
] as const;
export type MetricKey = (typeof METRIC_KEYS)[number];

/** One partner's part in an occasion, with the six feelings: the own ones, and those guessed of the other. */
export interface MetricPart extends ProgressEntry {
  feelings: FeelingsAnswer | null;
  guessed: FeelingsAnswer | null;
  /** A due window that is over and that no pause and no hold touched. */
  counts: boolean;
}

export interface MetricFacts {
  /** The partners by seat. */
  seats: Readonly<Record<Seat, string>>;
  parts: readonly MetricPart[];
  /** A safety hold is open: nothing is said of guesses then (N4). */
  held: boolean;
}

/** Some values of one metric as they may leave the server. Never both `values` and `reason`, and never neither. */
export interface MetricLine {
  /** Whose: the partner whose numbers, or whose guess, these are; joint where both are in it alike. */
  of: Seat | 'joint';
  /** Of which feeling, or of feeling heard; null where there is one thing only. */
  about: Feeling | 'heard' | null;
  n: number;
  /** Null below the minimum data. A single one is null where it is undefined. */
  values: Readonly<Record<string, number | null>> | null;
  /** Why nothing is shown. */
  reason: string | null;
}

/** One occasion, of which one is enough: a number for each partner, null where undefined. */
export interface MetricPoint {
  on: CalendarDate;
  exercise: ExerciseId;
  inRoom: boolean;
  a: number | null;
  b: number | null;
  /** Of settling: what it did to the two, how much nearer their tension came, and whose tension was too low before to fall. */
  settled?: { pattern: SettlingPattern | null; nearer: number | null; low: Readonly<Record<Seat, boolean>> };
}

export interface MetricGroup {
  key: MetricKey;
  metric: MetricId;
  /** Stands beside what is shown; null where nothing is. */
  caveat: string | null;
  /** Why all of it is off; null where it is on. */
  off: string | null;
  lines: MetricLine[];
  points: MetricPoint[];
}
