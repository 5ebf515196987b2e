import type { Seat } from '@attune/couples/domain';
import { daysBetween, type CalendarDate } from '@attune/util';
import { courseOf, told, type Administered, type Course, type Rules, type Told } from './course';
import { sameTimeDays } from './limits.data';

export const PAIR_STATES = [
  'both-better', 'one-better', 'no-change', 'split', 'one-worse', 'both-worse', 'one-silent', 'both-silent', 'too-early',
] as const;
export type PairState = (typeof PAIR_STATES)[number];

/** Neutral: who of the two it is stands in their own lines, and nobody is compared. For staff; partners are told nothing of it. */
export const PAIR_WORDS: Readonly<Record<PairState, string>> = {
  'both-better': 'Both are reliably better than at the start.',
  'one-better': 'One is reliably better than at the start, the other about the same.',
  'no-change': 'Both are about where they started.',
  split: 'One is reliably better than at the start, the other reliably worse.',
  'one-worse': 'One is reliably worse than at the start, the other about the same.',
  'both-worse': 'Both are reliably worse than at the start.',
  'one-silent': 'One of them has not answered lately.',
  'both-silent': 'Neither has answered lately.',
  'too-early': 'Too early: each needs two totals.',
};

/** States that ask for a second look, before the next appointment. */
export const PAIR_FLAGGED: readonly PairState[] = ['split', 'one-worse', 'both-worse', 'one-silent', 'both-silent'];

/** How far apart the two are on one day. Never a score of the couple. */
export interface Discrepancy {
  /** The later of the two days. */
  on: CalendarDate;
  points: number;
}

export interface Pair {
  state: PairState;
  course: Readonly<Record<Seat, Course>>;
  /** Of each one's last total; null where one has none, or more than two weeks lie between. */
  discrepancy: Discrepancy | null;
}

/** The state of the two from each one's own course. Two partners are never added or averaged. Practice policy (N3). */
export function pairState(rules: Rules, series: Readonly<Record<Seat, readonly Administered[]>>, today: CalendarDate): Pair {
  const course = { a: courseOf(rules, series.a, today), b: courseOf(rules, series.b, today) };
  return { state: stateOf(course.a, course.b), course, discrepancy: discrepancyNow(told(series.a).at(-1), told(series.b).at(-1)) };
}

/** An older pair of totals says nothing of how far apart the two are now. */
function discrepancyNow(a: Told | undefined, b: Told | undefined): Discrepancy | null {
  return a && b && daysApart(a, b) <= sameTimeDays(a.on) ? discrepancyOf(a, b) : null;
}

const daysApart = (one: Told, other: Told): number => Math.abs(daysBetween(one.on, other.on));
const discrepancyOf = (one: Told, other: Told): Discrepancy => ({ on: one.on > other.on ? one.on : other.on, points: Math.abs(one.exact - other.exact) });

function stateOf(a: Course, b: Course): PairState {
  const among = (course: Course) => [a, b].filter((each) => each === course).length;
  if (among('silent')) return among('silent') === 2 ? 'both-silent' : 'one-silent';
  if (among('too-early')) return 'too-early';
  if (among('better') && among('worse')) return 'split';
  if (among('better')) return among('better') === 2 ? 'both-better' : 'one-better';
  if (among('worse')) return among('worse') === 2 ? 'both-worse' : 'one-worse';
  return 'no-change';
}

/** |A - B| over time, oldest first: each total with the nearest one of the other, if at most two weeks lie between. No total is used twice. */
export function discrepancies(series: Readonly<Record<Seat, readonly Administered[]>>): Discrepancy[] {
  const a = told(series.a);
  const b = told(series.b);
  const candidates = a
    .flatMap((one) => b.map((other) => ({ one, other, apart: daysApart(one, other) })))
    .filter(({ one, apart }) => apart <= sameTimeDays(one.on))
    .sort((x, y) => x.apart - y.apart);
  const used = new Set<object>();
  const pairs = candidates.flatMap(({ one, other }): Discrepancy[] => {
    if (used.has(one) || used.has(other)) return [];
    used.add(one).add(other);
    return [discrepancyOf(one, other)];
  });
  return pairs.sort((x, y) => Number(x.on > y.on) - Number(x.on < y.on));
}
