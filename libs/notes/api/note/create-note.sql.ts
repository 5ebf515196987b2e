import { statement } from '@attune/kernel';
import { auditOf } from '../data/audited';

/** Takes the caller's key; a second one with it fails, and all that flies with it. $1 id, $2 key, $3 hash of the request, $4 the reply, sealed. */
export const claimKey = statement(
  'notes.create.claim',
  `INSERT INTO kernel.idempotency (practice_id, id, person_id, key, request_hash, reply, at)
   VALUES (kernel.practice_id(), $1, kernel.person_id(), $2, $3, $4, kernel.now())`,
  { writes: true },
);

/** The head of a note, from what is known of its appointment. $1 id, $2 appointment, $3 template, $4 its version, $5 what it belongs to. */
export const insertHead = statement(
  'notes.create.head',
  `WITH head AS (
     INSERT INTO notes.session_note (practice_id, id, couple_id, appointment_id, author_id, compartment, belongs, held_on, template, template_version,
       started_at, stopped_at, attendance, created_at, saved_at)
     SELECT a.practice_id, $1, a.couple_id, a.id, kernel.person_id(), a.compartment, coalesce($5, CASE WHEN a.compartment IS NULL THEN 'unit' END),
       (coalesce(a.started_at, a.starts_at) AT TIME ZONE kernel.zone())::date, $3, $4, a.started_at, a.stopped_at,
       coalesce((SELECT jsonb_agg(jsonb_build_object('partnerId', t.partner_id, 'presence', t.presence) ORDER BY t.partner_id)
         FROM scheduling.attendance t WHERE t.practice_id = a.practice_id AND t.appointment_id = a.id), '[]'),
       kernel.now(), kernel.now()
     FROM scheduling.appointment a WHERE a.practice_id = kernel.practice_id() AND a.id = $2 AND a.status <> 'cancelled'
     RETURNING couple_id AS "coupleId", compartment
   ), told AS (${auditOf('head', 6)})
   SELECT * FROM head`,
  { writes: true },
);

/**
 * The parts of a new note, a partner's part in that partner's compartment; only the one partner's in an individual note. Without a head the
 * row policy refuses them, and all that flies with them. $1 note, $2 ids, $3 keys, $4 seats, $5 positions, $6 bodies.
 */
export const insertSections = statement(
  'notes.create.sections',
  `INSERT INTO notes.note_section (practice_id, id, note_id, couple_id, compartment, key, position, body)
   SELECT kernel.practice_id(), v.id, $1, n.couple_id, coalesce(m.partner_id, n.compartment), v.key, v.position, v.body
   FROM unnest($2::uuid[], $3::text[], $4::text[], $5::int[], $6::bytea[]) AS v (id, key, seat, position, body)
   LEFT JOIN notes.session_note n ON n.practice_id = kernel.practice_id() AND n.id = $1
   LEFT JOIN couples.couple_member m ON m.practice_id = kernel.practice_id() AND m.couple_id = n.couple_id AND m.seat = v.seat
   WHERE v.seat IS NULL OR n.compartment IS NULL OR m.partner_id = n.compartment`,
  { writes: true },
);

/** The note that an appointment has already, where the reader may know of it. $1 the appointment. */
export const noteOfAppointment = statement(
  'notes.of-appointment',
  'SELECT id FROM notes.session_note WHERE practice_id = kernel.practice_id() AND appointment_id = $1',
);

/** Takes another template where nothing is written yet. $1 note, $2 version seen, $3 template, $4 its version. */
export const changeTemplate = statement(
  'notes.change-template',
  `UPDATE notes.session_note n SET template = $3, template_version = $4, version = n.version + 1, saved_at = kernel.now()
   WHERE n.practice_id = kernel.practice_id() AND n.id = $1 AND n.version = $2 AND n.author_id = kernel.person_id() AND n.state = 'draft' AND n.submission = 0
     AND NOT EXISTS (SELECT 1 FROM notes.note_section s WHERE s.practice_id = n.practice_id AND s.note_id = n.id AND (s.body IS NOT NULL OR s.risk IS NOT NULL))
   RETURNING n.couple_id AS "coupleId", n.compartment, n.version, n.saved_at AS "savedAt"`,
  { writes: true },
);

/** Takes the empty parts away. $1 note. */
export const clearSections = statement(
  'notes.clear-sections',
  'DELETE FROM notes.note_section s WHERE s.practice_id = kernel.practice_id() AND s.note_id = $1',
  { writes: true },
);
