import type { Attendance } from '@attune/scheduling/domain';
import type { NoteFacts } from './note';

/** What the appointment itself knows of its times and of who was there. Instants are ISO in UTC. */
export interface AppointmentFacts {
  startedAt: string | null;
  stoppedAt: string | null;
  attendance: readonly Attendance[];
}

/**
 * The facts of a draft, filled with what its appointment knows by now (`screens.md`, "opens filled with what is known"). A note is begun at
 * Start, when nobody has stopped yet and nobody was counted. What its author gave stays: a time, and each partner's presence.
 */
export function withKnownFacts<F extends NoteFacts>(facts: F, { startedAt, stoppedAt, attendance }: AppointmentFacts): F {
  const given = new Set(facts.attendance.map(({ partnerId }) => partnerId));
  return {
    ...facts,
    startedAt: facts.startedAt ?? startedAt,
    stoppedAt: facts.stoppedAt ?? stoppedAt,
    attendance: [...facts.attendance, ...attendance.filter(({ partnerId }) => !given.has(partnerId))],
  };
}
