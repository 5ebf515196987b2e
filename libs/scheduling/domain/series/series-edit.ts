import { addDays, dateIn, daysBetween, ok, refuse, type Result } from '@attune/util';
import type { AppointmentStatus, NewTime, Scope, Slot } from '../appointment';
import { slotOf } from './recurrence';

/** An appointment as far as a change of its time needs to know it. */
export interface Movable {
  id: string;
  startsAt: string;
  status: AppointmentStatus;
}

export type Move = { id: string } & Slot;

/**
 * The appointments that an act on one of them means: itself, or itself and the planned ones of its series that begin after it.
 * What is held, missed or cancelled stays as it happened. Practice policy.
 * @param series all appointments of the series, or the one alone
 */
export function within<T extends Movable>(series: readonly T[], anchor: T, scope: Scope): T[] {
  if (scope === 'one') return [anchor];
  const later = series.filter((each) => each.id !== anchor.id && each.status === 'planned' && each.startsAt > anchor.startsAt);
  return [anchor, ...later.sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))];
}

/**
 * The appointments that an undone cancellation puts back: the one pointed at and those that were cancelled with it.
 * Refuses what is not of its series or not cancelled (any more). Practice policy.
 * @param series all appointments of the series, or the one alone
 * @param also ids of the others
 */
export function cancelledWith<T extends Movable>(series: readonly T[], anchor: T, also: readonly string[]): Result<T[], 'not-cancelled'> {
  const meant = [...new Set([anchor.id, ...also])].map((id) => series.find((each) => each.id === id));
  return meant.every((each) => each?.status === 'cancelled') ? ok(meant as T[]) : refuse('not-cancelled');
}

/**
 * Where the appointments go: the one pointed at to the new date and time; those after it by as many days, each to the
 * new time of day. One that had been moved by itself keeps its distance in days. Refuses what is no longer planned.
 */
export function moves(series: readonly Movable[], anchor: Movable, to: NewTime, zone: string): Result<Move[], 'not-planned'> {
  if (anchor.status !== 'planned') return refuse('not-planned');
  const days = daysBetween(dateIn(anchor.startsAt, zone), to.date);
  return ok(
    within(series, anchor, to.scope).map(({ id, startsAt }) => ({
      id,
      ...slotOf(addDays(dateIn(startsAt, zone), days), to.time, to.minutes, zone),
    })),
  );
}
