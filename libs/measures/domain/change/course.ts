import { daysBetween, type CalendarDate } from '@attune/util';
import type { MeasureDefinition } from '../definitions/definition';
import { within } from '../score/band-of';
import { changeOf, type Change } from './change';
import { notOnTrackAfter, silentRun } from './limits.data';

/** One administration of one measure to one partner: finished, or closed without an answer. `exact` is null without a total. */
export interface Administered {
  on: CalendarDate;
  answered: boolean;
  exact: number | null;
}

/** An administration that has a total. */
export interface Told {
  on: CalendarDate;
  exact: number;
}

export type Rules = Pick<MeasureDefinition, 'change' | 'scoring'>;

/** From the first total to the last one: `silent` is a partner who was asked and does not answer, `too-early` one with fewer than two totals. */
export type Course = 'better' | 'worse' | 'same' | 'silent' | 'too-early';

/** The administrations with a total, oldest first; of one day in the order given. */
export function told(series: readonly Administered[]): Told[] {
  const given = series.flatMap(({ on, exact }) => (exact === null ? [] : [{ on, exact }]));
  return given.sort(byDay);
}

/** Change since the first total, by the measure's threshold; null with fewer than two totals. */
export function changeSinceFirst(rules: Rules, series: readonly Administered[]): Change | null {
  const totals = told(series);
  return totals.length < 2 ? null : changeOf(rules, totals[0]?.exact ?? null, totals.at(-1)?.exact ?? null);
}

/** Where one partner is going, from all administrations until today. */
export function courseOf(rules: Rules, series: readonly Administered[], today: CalendarDate): Course {
  if (isSilent(series, today)) return 'silent';
  const change = changeSinceFirst(rules, series);
  if (!change) return 'too-early';
  return change.reliable === 'improved' ? 'better' : change.reliable === 'deteriorated' ? 'worse' : 'same';
}

const byDay = (one: { on: CalendarDate }, other: { on: CalendarDate }): number => Number(one.on > other.on) - Number(one.on < other.on);

function isSilent(series: readonly Administered[], today: CalendarDate): boolean {
  const asked = [...series].sort(byDay);
  if (asked.length === 0) return false;
  return !asked.some(({ answered }) => answered) || (asked.length >= silentRun(today) && asked.slice(-silentRun(today)).every(({ answered }) => !answered));
}

export type Track = 'on-track' | 'not-on-track' | 'deteriorated' | 'too-early';

/**
 * Whether one partner needs a second look: reliably worse than at the first, or after enough time still not reliably better although they
 * began where help was needed. Null for a measure whose totals are not compared. Source: `limits.data.ts`.
 */
export function trackOf(rules: Rules, series: readonly Administered[]): Track | null {
  if (rules.change === null) return null;
  const totals = told(series);
  const [first, last] = [totals[0], totals.at(-1)];
  const change = changeSinceFirst(rules, series);
  if (!first || !last || !change) return 'too-early';
  if (change.reliable === 'deteriorated') return 'deteriorated';
  const { administrations, days } = notOnTrackAfter(last.on);
  const longEnough = totals.length >= administrations && daysBetween(first.on, last.on) >= days;
  const neededHelp = rules.change.cut === null || within(rules.change.cut, first.exact);
  return change.reliable === 'no reliable change' && longEnough && neededHelp ? 'not-on-track' : 'on-track';
}
