import { dateIn, ok, refuse, type Result } from '@attune/util';
import type { AppointmentStatus } from './appointment';

/** What a clinician may do with an appointment's status. */
export const STATUS_ACTS = ['start', 'stop', 'held', 'late_cancel', 'no_show', 'cancel', 'reopen'] as const;
export type StatusAct = (typeof STATUS_ACTS)[number];

/** When an act may be done: at any time, on the appointment's day (in the practice's zone), or once it should have begun. */
type When = 'any' | 'its-day' | 'begun';

/** From where each act leads to where, and when. What is not here does not happen. Practice policy. */
export const STATUS_TRANSITIONS: Readonly<Record<StatusAct, { from: readonly AppointmentStatus[]; to: AppointmentStatus; when: When }>> = {
  start: { from: ['planned'], to: 'held', when: 'its-day' },
  stop: { from: ['held'], to: 'held', when: 'any' },
  held: { from: ['planned', 'late_cancel', 'no_show'], to: 'held', when: 'begun' },
  late_cancel: { from: ['planned', 'no_show'], to: 'late_cancel', when: 'any' },
  no_show: { from: ['planned', 'late_cancel'], to: 'no_show', when: 'begun' },
  cancel: { from: ['planned'], to: 'cancelled', when: 'any' },
  reopen: { from: ['held', 'late_cancel', 'no_show', 'cancelled'], to: 'planned', when: 'any' },
};

/** Statuses whose time is the clinician's to give again; the database's own rule against double booking says the same. */
export const FREES_THE_TIME: readonly AppointmentStatus[] = ['cancelled', 'late_cancel'];

export interface StatusFacts {
  status: AppointmentStatus;
  startsAt: string;
  endsAt: string;
  startedAt: string | null;
  stoppedAt: string | null;
  /** Its clinician's note of it stands signed: what it says of the appointment stands too, until the note is taken back or returned. */
  written: boolean;
}

export type StatusReason = 'not-from-here' | 'not-its-day' | 'day-over' | 'written' | 'not-begun' | 'not-running';

/** Whether the appointment's day is today or was before, in the practice's zone. */
export const dayHasCome = ({ startsAt }: Pick<StatusFacts, 'startsAt'>, now: Date | string, zone: string): boolean => dateIn(now, zone) >= dateIn(startsAt, zone);

/** Whether the act is possible now, and the status it leads to. `zone` is the practice's, `now` an ISO instant or a Date. */
export function changeStatus(facts: StatusFacts, act: StatusAct, now: Date | string, zone: string): Result<AppointmentStatus, StatusReason> {
  const { from, to, when } = STATUS_TRANSITIONS[act];
  if (facts.written) return refuse('written');
  if (!from.includes(facts.status)) return refuse('not-from-here');
  if (when === 'its-day' && !dayHasCome(facts, now, zone)) return refuse('not-its-day');
  if (when === 'its-day' && dateIn(now, zone) > dateIn(facts.endsAt, zone)) return refuse('day-over');
  if (when === 'begun' && new Date(now) < new Date(facts.startsAt)) return refuse('not-begun');
  if (act === 'stop' && (facts.startedAt === null || facts.stoppedAt !== null)) return refuse('not-running');
  return ok(to);
}

/** The acts possible now, for the screen to offer. */
export function possibleActs(facts: StatusFacts, now: Date | string, zone: string): StatusAct[] {
  return STATUS_ACTS.filter((act) => changeStatus(facts, act, now, zone).ok);
}
