import { statement } from '@attune/kernel';
import { auditedRead } from '../data/audited';
import { notePartners } from '../data/sql-parts';

/** Whether the reader cares for the couple now. $1 couple. */
export const caresFor = statement('notes.cares-for', 'SELECT 1 AS yes WHERE $1::uuid IN (SELECT couples.visible_couples())');

/** A couple's notes, newest first, without their words. $1 couple, $2 and $3 where the page before ended or null, $4 one more than the page holds. */
export const notesOfCouple = auditedRead(
  'notes.of-couple',
  `SELECT n.id, n.held_on AS "heldOn", n.state, n.author_id AS "authorId", n.couple_id AS "coupleId", n.compartment, n.belongs, n.template,
     n.appointment_id AS "appointmentId",
     (SELECT concat_ws(' ', s.title, s.given_name, s.family_name) FROM practice.staff_member s
       WHERE s.practice_id = n.practice_id AND s.id = n.author_id) AS "authorName",
     coalesce((SELECT json_agg(json_build_object('compartment', r.compartment, 'level', r.risk) ORDER BY r.position)
       FROM notes.note_section r WHERE r.practice_id = n.practice_id AND r.note_id = n.id AND r.risk IS NOT NULL), '[]') AS risk,
     (SELECT count(*)::int FROM notes.addendum d WHERE d.practice_id = n.practice_id AND d.note_id = n.id) AS addenda
   FROM notes.session_note n
   WHERE n.practice_id = kernel.practice_id() AND n.couple_id = $1 AND ($2::date IS NULL OR (n.held_on, n.id) < ($2::date, $3::uuid))
   ORDER BY n.held_on DESC, n.id DESC LIMIT $4`,
  4,
);

/** What the acting clinician owes, oldest first: appointments that are over and have no note, drafts, and what came back. */
export const owedNotes = statement(
  'notes.owed',
  `SELECT o.kind, o.appointment_id AS "appointmentId", o.note_id AS "noteId", o.held_on AS "heldOn", o.couple_id AS "coupleId", o.compartment,
     ${notePartners('o')} AS partners
   FROM (
     SELECT 'unwritten' AS kind, a.id AS appointment_id, NULL::uuid AS note_id, (coalesce(a.started_at, a.starts_at) AT TIME ZONE kernel.zone())::date AS held_on,
       a.couple_id, a.compartment
     FROM scheduling.appointment a
     WHERE a.practice_id = kernel.practice_id() AND a.staff_id = kernel.person_id() AND a.status IN ('planned', 'held')
       AND coalesce(a.stopped_at, a.ends_at) <= kernel.now() AND a.couple_id = ANY (ARRAY(SELECT couples.treated_couples()))
       AND NOT EXISTS (SELECT 1 FROM notes.session_note n WHERE n.practice_id = a.practice_id AND n.appointment_id = a.id)
     UNION ALL
     SELECT CASE n.state WHEN 'returned' THEN 'returned' ELSE 'draft' END, n.appointment_id, n.id, n.held_on, n.couple_id, n.compartment
     FROM notes.session_note n
     WHERE n.practice_id = kernel.practice_id() AND n.author_id = kernel.person_id() AND n.state IN ('draft', 'returned')
   ) o ORDER BY o.held_on, o.appointment_id LIMIT 100`,
);
