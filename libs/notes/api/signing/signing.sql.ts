import { statement } from '@attune/kernel';
import { credentialed, notePartners, supervisorsOf } from '../data/sql-parts';
import { NOTE_COLUMNS, sealedSections } from '../note/read-note.sql';

/** The note to sign or to judge, held against others who would change it. $1 its id. */
export const holdNote = statement(
  'notes.hold',
  `SELECT n.id FROM notes.session_note n WHERE n.practice_id = kernel.practice_id() AND n.id = $1 FOR UPDATE`,
  { writes: true },
);

/** What signing needs to know, read after the note is held. $1 its id. */
export const noteToSign = statement(
  'notes.to-sign',
  `SELECT ${NOTE_COLUMNS}, ${notePartners('n')} AS partners, ${sealedSections('n')} AS sections, ${supervisorsOf('n')} AS supervisors,
     ${credentialed('kernel.person_id()')} AS signer,
     (SELECT v.line FROM (SELECT ${credentialed('x.supervisor_id')} AS line FROM practice.supervisors_of(kernel.person_id(), n.couple_id) x WHERE x.kind = 'primary') v) AS supervisor,
     (SELECT t.note_policy FROM practice.settings t WHERE t.practice_id = n.practice_id) AS policy,
     (SELECT encode(f.hash, 'hex') FROM notes.note_submission f WHERE f.practice_id = n.practice_id AND f.note_id = n.id AND f.number = n.submission) AS "submittedHash"
   FROM notes.session_note n WHERE n.practice_id = kernel.practice_id() AND n.id = $1`,
);

/** Moves a note on to its next state. $1 note, $2 version seen, $3 state, $4 number of the submission, $5 hash when it becomes final. */
export const moveOn = statement(
  'notes.move-on',
  `UPDATE notes.session_note SET state = $3, version = version + 1, submission = $4,
     submitted_at = CASE WHEN $3 = 'submitted' THEN kernel.now() WHEN $3 = 'draft' THEN NULL ELSE submitted_at END,
     final_at = CASE WHEN $3 = 'final' THEN kernel.now() END, final_hash = $5
   WHERE practice_id = kernel.practice_id() AND id = $1 AND version = $2 RETURNING version`,
  { writes: true },
);

/** The frozen copy's head. $1 note, $2 number, $3 couple, $4 compartment, $5 facts, $6 hash. */
export const insertSubmission = statement(
  'notes.insert-submission',
  `INSERT INTO notes.note_submission (practice_id, note_id, number, couple_id, compartment, submitted_by, submitted_at, facts, hash)
   VALUES (kernel.practice_id(), $1, $2, $3, $4, kernel.person_id(), kernel.now(), $5::jsonb, $6)`,
  { writes: true },
);

/** The frozen parts. $1 note, $2 number, $3 couple, $4 ids, $5 ids of the parts they are copies of, $6 compartments, $7 keys, $8 bodies, $9 risk. */
export const insertSubmitted = statement(
  'notes.insert-submitted',
  `INSERT INTO notes.submitted_section (practice_id, id, note_id, number, couple_id, compartment, section_id, key, position, body, risk)
   SELECT kernel.practice_id(), v.id, $1, $2, $3, v.compartment, v.section_id, v.key, v.position::int, v.body, v.risk
   FROM unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::bytea[], $9::text[])
     WITH ORDINALITY AS v (id, section_id, compartment, key, body, risk, position)`,
  { writes: true },
);

/** A signature over exactly these bytes. $1 note, $2 couple, $3 compartment, $4 kind, $5 submission, $6 hash, $7 the signer's line. */
export const insertSignature = statement(
  'notes.insert-signature',
  `INSERT INTO notes.signature (practice_id, note_id, couple_id, compartment, kind, signer_id, signed_at, submission, hash, credential_line)
   VALUES (kernel.practice_id(), $1, $2, $3, $4, kernel.person_id(), kernel.now(), $5, $6, $7)`,
  { writes: true },
);

/** What signed notes of a couple say of appointments that are over and not held yet, oldest first: one of now stays among what is next for both. $1 couple. */
export const signedAndPlanned = statement(
  'notes.signed-and-planned',
  `SELECT n.appointment_id AS "appointmentId", n.author_id AS "authorId", n.started_at AS "startedAt", n.stopped_at AS "stoppedAt", n.attendance
   FROM notes.session_note n JOIN scheduling.appointment a ON a.practice_id = n.practice_id AND a.id = n.appointment_id
   WHERE n.practice_id = kernel.practice_id() AND n.couple_id = $1 AND n.state IN ('submitted', 'final') AND a.status IN ('planned', 'no_show') AND a.ends_at <= kernel.now()
     AND (n.started_at AT TIME ZONE kernel.zone())::date BETWEEN (a.starts_at AT TIME ZONE kernel.zone())::date AND (a.ends_at AT TIME ZONE kernel.zone())::date
   ORDER BY a.starts_at`,
);
