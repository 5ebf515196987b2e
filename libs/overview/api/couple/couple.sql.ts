import { statement } from '@attune/kernel';
import { auditedRead } from '@attune/notes/api';
import { isoText, NOW, partnersOf, PLAN_OF, sealedPlan, startOfToday, TODAY } from '../sql-parts';

/** Whether the reader cares for the couple now. $1 the couple. */
export const caresFor = statement('overview.cares-for', 'SELECT 1 AS yes WHERE $1::uuid IN (SELECT couples.visible_couples())');

/** The couple's page but for its timeline, with the audit event. $1 the couple. */
export const coupleHead = auditedRead(
  'overview.couple',
  `SELECT c.id AS "coupleId", NULL::uuid AS compartment, c.status, ${partnersOf('c.id')} AS partners, c.policy, c.policy_agreed_on AS "policyAgreedOn",
     c.id = ANY (ARRAY(SELECT couples.treated_couples())) AS "mayTreat", kernel.conjoint() AS conjoint,
     coalesce((SELECT json_agg(json_build_object('part', f.part, 'id', f.staff_id, 'name', concat_ws(' ', f.title, f.given_name, f.family_name))) FROM couples.care_of(c.id) f), '[]') AS care,
     (SELECT json_build_object('id', a.id, 'startsAt', ${isoText('a.starts_at')}, 'endsAt', ${isoText('a.ends_at')}, 'compartment', a.compartment)
       FROM scheduling.appointment a WHERE a.practice_id = c.practice_id AND a.couple_id = c.id AND a.status = 'planned' AND a.starts_at > ${NOW} - interval '4 hours' AND a.ends_at > ${NOW}
       ORDER BY a.starts_at LIMIT 1) AS next,
     (SELECT ${sealedPlan} FROM ${PLAN_OF} WHERE n.practice_id = c.practice_id AND n.couple_id = c.id AND n.compartment IS NULL
       ORDER BY n.held_on DESC, n.id DESC LIMIT 1) AS plan,
     coalesce((SELECT json_agg(json_build_object('id', s.id, 'exercise', s.exercise, 'definitionVersion', s.definition_version, 'rhythm', s.rhythm,
         'firstOn', s.first_on, 'until', s.until_on,
         'window', (SELECT json_build_object('opensOn', o.opens_on, 'closesOn', o.closes_on) FROM exercises.occurrence o
           WHERE o.practice_id = s.practice_id AND o.assignment_id = s.id AND o.cancelled_at IS NULL AND o.closes_on >= ${TODAY}
           ORDER BY o.opens_on LIMIT 1)) ORDER BY s.assigned_at DESC, s.id DESC)
       FROM exercises.assignment s WHERE s.practice_id = c.practice_id AND s.couple_id = c.id AND s.ended_at IS NULL
         AND EXISTS (SELECT 1 FROM exercises.occurrence o WHERE o.practice_id = s.practice_id AND o.assignment_id = s.id AND o.cancelled_at IS NULL
           AND o.closes_on >= ${TODAY})), '[]') AS exercises,
     coalesce(
       (SELECT json_build_object('noteId', n.id, 'appointmentId', n.appointment_id, 'compartment', n.compartment) FROM notes.session_note n
         WHERE n.practice_id = c.practice_id AND n.couple_id = c.id AND n.author_id = kernel.person_id() AND n.state IN ('draft', 'returned')
         ORDER BY n.held_on DESC, n.id DESC LIMIT 1),
       (SELECT json_build_object('noteId', NULL, 'appointmentId', a.id, 'compartment', a.compartment) FROM scheduling.appointment a
         WHERE a.practice_id = c.practice_id AND a.couple_id = c.id AND a.staff_id = kernel.person_id() AND a.status IN ('planned', 'held')
           AND a.starts_at < ${startOfToday(1)}
           AND NOT EXISTS (SELECT 1 FROM notes.session_note n WHERE n.practice_id = a.practice_id AND n.appointment_id = a.id)
         ORDER BY coalesce(a.started_at, a.starts_at) > ${NOW}, abs(extract(epoch FROM coalesce(a.started_at, a.starts_at) - ${NOW})) LIMIT 1)) AS "toWrite"
   FROM couples.couple c
   WHERE c.practice_id = kernel.practice_id() AND c.id = $1 AND c.id = ANY (ARRAY(SELECT couples.visible_couples()))`,
  1,
);
