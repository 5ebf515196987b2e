import { statement } from '@attune/kernel';
import { isoText, partnersOf } from '../data/sql-parts';

/**
 * A clinician's week in one statement. What row policies hide of it (another's couples, one partner's appointments in
 * conjoint mode) is there as taken time, without whose it is. Cancelled ones are in it, to be put back; their time is nobody's.
 * $1 staff id or null for oneself, $2 the week's Monday.
 */
export const weekOf = statement(
  'scheduling.week',
  `WITH whose AS (
     SELECT s.id, concat_ws(' ', s.given_name, s.family_name) AS name FROM practice.staff_member s
     WHERE s.practice_id = kernel.practice_id() AND s.id = coalesce($1::uuid, kernel.person_id())),
   edge AS (
     SELECT ($2::date)::timestamp AT TIME ZONE kernel.zone() AS from_at, ($2::date + 7)::timestamp AT TIME ZONE kernel.zone() AS until_at),
   seen AS (
     SELECT a.* FROM scheduling.appointment a, edge e, whose w
     WHERE a.practice_id = kernel.practice_id() AND a.staff_id = w.id AND a.starts_at >= e.from_at AND a.starts_at < e.until_at)
   SELECT w.id AS "staffId", w.name AS "staffName",
     coalesce((SELECT json_agg(json_build_object('id', a.id, 'coupleId', a.couple_id, 'compartment', a.compartment, 'seriesId', a.series_id,
         'staffId', a.staff_id, 'startsAt', ${isoText('a.starts_at')}, 'endsAt', ${isoText('a.ends_at')}, 'status', a.status,
         'startedAt', ${isoText('a.started_at')}, 'stoppedAt', ${isoText('a.stopped_at')}, 'version', a.version,
         'partners', ${partnersOf('a.couple_id')}) ORDER BY a.starts_at, a.id) FROM seen a), '[]') AS appointments,
     coalesce((SELECT json_agg(json_build_object('startsAt', ${isoText('t.starts_at')}, 'endsAt', ${isoText('t.ends_at')}) ORDER BY t.starts_at)
       FROM edge e, scheduling.taken(w.id, e.from_at, e.until_at) t WHERE t.appointment_id NOT IN (SELECT id FROM seen)), '[]') AS taken,
     (SELECT json_agg(json_build_object('id', s.id, 'name', concat_ws(' ', s.given_name, s.family_name)) ORDER BY s.family_name, s.given_name, s.id)
       FROM practice.staff_member s
       WHERE s.practice_id = kernel.practice_id() AND s.ended_at IS NULL AND (
         s.id = kernel.person_id() OR s.id = ANY (ARRAY(SELECT practice.supervised_staff())) OR (SELECT access.holds_role('owner')))
         AND EXISTS (SELECT 1 FROM access.role_grant g WHERE g.practice_id = kernel.practice_id() AND g.staff_id = s.id
           AND g.role IN ('therapist', 'associate') AND g.from_on <= kernel.today() AND (g.until_on IS NULL OR kernel.today() < g.until_on))) AS clinicians
   FROM whose w`,
);
