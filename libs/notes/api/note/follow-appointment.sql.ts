import { statement } from '@attune/kernel';

/** Gives notes of a couple that are not signed the day on which their planned appointment now is, their times as well; gives which. $1 couple. */
export const followAppointments = statement(
  'notes.follow-appointments',
  `UPDATE notes.session_note n SET held_on = d.day, version = n.version + 1,
     started_at = (n.started_at AT TIME ZONE kernel.zone() + (d.day - n.held_on) * interval '1 day') AT TIME ZONE kernel.zone(),
     stopped_at = (n.stopped_at AT TIME ZONE kernel.zone() + (d.day - n.held_on) * interval '1 day') AT TIME ZONE kernel.zone()
   FROM scheduling.appointment a CROSS JOIN LATERAL (SELECT (a.starts_at AT TIME ZONE kernel.zone())::date AS day) d
   WHERE n.practice_id = kernel.practice_id() AND n.couple_id = $1 AND n.state IN ('draft', 'returned')
     AND a.practice_id = n.practice_id AND a.id = n.appointment_id AND a.status = 'planned' AND n.held_on NOT BETWEEN d.day AND (a.ends_at AT TIME ZONE kernel.zone())::date
   RETURNING n.id, n.compartment, n.author_id AS "authorId"`,
  { writes: true },
);
