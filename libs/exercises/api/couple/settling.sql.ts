import { statement } from '@attune/kernel';

/** By how much each settled in one occasion: tension before less after. */
export interface SettledOccasion {
  id: string;
  on: string;
  a: number;
  b: number;
}

/**
 * The occasions of a couple, at home and in the room, in which both gave tension before and after; what has ended only. For those above that
 * watch over settling. $1 couple.
 */
export const settlingOfCouple = statement(
  'exercises.settling',
  `SELECT x.id, x."on", x.a, x.b FROM (
     SELECT r.occurrence_id AS id, max((coalesce(r.ended_at, r.started_at) AT TIME ZONE kernel.zone())::date) AS "on",
       max(n.by) FILTER (WHERE m.seat = 'a') AS a, max(n.by) FILTER (WHERE m.seat = 'b') AS b
     FROM exercises.run r
     JOIN couples.couple_member m ON m.practice_id = r.practice_id AND m.couple_id = r.couple_id AND m.partner_id = r.compartment
     CROSS JOIN LATERAL (
       SELECT max(w.number) FILTER (WHERE w.field = 'tension-before') - max(w.number) FILTER (WHERE w.field = 'tension-after') AS by
       FROM exercises.answer w WHERE w.practice_id = r.practice_id AND w.run_id = r.id) n
     WHERE r.practice_id = kernel.practice_id() AND r.couple_id = $1 AND r.state IN ('finished', 'stopped')
     GROUP BY r.occurrence_id
     UNION ALL
     SELECT d.id, d.done_on, d.before_a - d.after_a, d.before_b - d.after_b
     FROM exercises.room_record d WHERE d.practice_id = kernel.practice_id() AND d.couple_id = $1) x
   WHERE x.a IS NOT NULL AND x.b IS NOT NULL ORDER BY x."on", x.id`,
);
