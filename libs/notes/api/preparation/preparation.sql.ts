import { statement } from '@attune/kernel';
import { auditedRead, auditOf } from '../data/audited';

/** The one row of the acting clinician for a couple and perhaps an appointment of it; nothing for a couple they do not treat. $1 couple, $2 appointment or null. */
export const findPreparation = auditedRead(
  'notes.preparation.find',
  `SELECT $1::uuid AS "coupleId", a.compartment, p.id, coalesce(p.version, 0) AS version, p.body
   FROM unnest(ARRAY[$1::uuid]) AS c (id)
   LEFT JOIN scheduling.appointment a ON a.practice_id = kernel.practice_id() AND a.id = $2 AND a.couple_id = c.id
   LEFT JOIN notes.preparation p ON p.practice_id = kernel.practice_id() AND p.couple_id = c.id AND p.staff_id = kernel.person_id()
     AND p.appointment_id IS NOT DISTINCT FROM $2::uuid
   WHERE c.id = ANY (ARRAY(SELECT couples.treated_couples())) AND ($2::uuid IS NULL OR a.id IS NOT NULL)`,
  2,
);

/** Writes it, upon exactly the version seen. $1 id, $2 couple, $3 appointment or null, $4 the words, sealed, $5 the version that they make. */
export const savePreparation = statement(
  'notes.preparation.save',
  `WITH saved AS (
     INSERT INTO notes.preparation AS p (practice_id, id, couple_id, compartment, appointment_id, staff_id, body, version, changed_at)
     SELECT kernel.practice_id(), $1, $2,
       (SELECT a.compartment FROM scheduling.appointment a WHERE a.practice_id = kernel.practice_id() AND a.id = $3::uuid), $3::uuid, kernel.person_id(), $4, $5, kernel.now()
     ON CONFLICT (practice_id, couple_id, staff_id, appointment_id) DO UPDATE SET body = EXCLUDED.body, version = EXCLUDED.version, changed_at = EXCLUDED.changed_at
       WHERE p.id = $1 AND p.version = EXCLUDED.version - 1
     RETURNING p.couple_id AS "coupleId", p.compartment, p.version
   ), told AS (${auditOf('saved', 6)})
   SELECT version FROM saved`,
  { writes: true },
);

/** What is ready for the note of an appointment: its own list and, where both partners are expected, the lines for the couple's plan. $1 appointment. */
export const readyFor = auditedRead(
  'notes.preparation.ready',
  `SELECT p.id, p.version, p.couple_id AS "coupleId", p.compartment, p.appointment_id AS "appointmentId", p.body
   FROM scheduling.appointment a
   JOIN notes.preparation p ON p.practice_id = a.practice_id AND p.couple_id = a.couple_id AND p.staff_id = kernel.person_id()
     AND (p.appointment_id = a.id OR (p.appointment_id IS NULL AND a.compartment IS NULL))
   WHERE a.practice_id = kernel.practice_id() AND a.id = $1 AND p.body IS NOT NULL`,
  1,
);

/** The note has it now; what was written meanwhile stays. $1 ids, $2 versions that were taken. */
export const emptyPreparations = statement(
  'notes.preparation.empty',
  `UPDATE notes.preparation p SET body = NULL, version = p.version + 1, changed_at = kernel.now()
   FROM unnest($1::uuid[], $2::int[]) AS v (id, version)
   WHERE p.practice_id = kernel.practice_id() AND p.id = v.id AND p.version = v.version`,
  { writes: true },
);
