import { auditedRead } from '../data/audited';
import { credentialed, isoText, supervisorsOf } from '../data/sql-parts';

/** A note's parts as JSON in their order; bodies in base64, as JSON has no bytes. */
export const sealedSections = (n: string): string => `coalesce((
    SELECT json_agg(json_build_object('id', s.id, 'key', s.key, 'compartment', s.compartment, 'risk', s.risk,
      'body', encode(s.body, 'base64'), 'bodyVersion', s.body_version) ORDER BY s.position)
    FROM notes.note_section s WHERE s.practice_id = kernel.practice_id() AND s.note_id = ${n}.id), '[]')`;

/** The facts of a note `n`, as its screen and its signature need them. */
export const NOTE_COLUMNS = `n.id, n.version, n.state, n.couple_id AS "coupleId", n.appointment_id AS "appointmentId", n.author_id AS "authorId",
    n.compartment, n.belongs, n.held_on AS "heldOn", n.template AS "templateId", n.template_version AS "templateVersion", n.submission,
    n.started_at AS "startedAt", n.stopped_at AS "stoppedAt", n.modality, n.attendance, n.saved_at AS "savedAt",
    n.submitted_at AS "submittedAt", n.final_at AS "finalAt", encode(n.final_hash, 'hex') AS "finalHash"`;

/** Whom a note n is about, also for its author's supervisor, who sees nothing else of a couple that was handed on. */
const readablePartners = `coalesce((
    SELECT json_agg(json_build_object('id', p.id, 'seat', p.seat, 'givenName', p.given_name, 'familyName', p.family_name) ORDER BY p.seat) FROM notes.partners_of(n.id) p), '[]')`;

/** Everything that a note's screen shows, in one statement. $1 its id. */
export const readNote = auditedRead(
  'notes.read',
  `SELECT ${NOTE_COLUMNS}, ${readablePartners} AS partners, ${sealedSections('n')} AS sections, ${supervisorsOf('n')} AS supervisors,
     ${credentialed('n.author_id')} AS author,
     (SELECT v.line FROM (SELECT ${credentialed('x.supervisor_id')} AS line FROM practice.supervisors_of(n.author_id, n.couple_id) x WHERE x.kind = 'primary') v) AS supervisor,
     (SELECT t.note_policy FROM practice.settings t WHERE t.practice_id = n.practice_id) AS policy,
     coalesce((SELECT json_agg(json_build_object('kind', g.kind, 'signerId', g.signer_id, 'signedAt', ${isoText('g.signed_at')}, 'line', g.credential_line,
         'hash', encode(g.hash, 'hex'), 'submission', g.submission) ORDER BY g.signed_at, g.id)
       FROM notes.signature g WHERE g.practice_id = n.practice_id AND g.note_id = n.id), '[]') AS signatures,
     coalesce((SELECT json_agg(json_build_object('number', f.number, 'submittedAt', ${isoText('f.submitted_at')}) ORDER BY f.number)
       FROM notes.note_submission f WHERE f.practice_id = n.practice_id AND f.note_id = n.id), '[]') AS submissions,
     coalesce((SELECT json_agg(json_build_object('id', d.id, 'kind', d.kind, 'compartment', d.compartment, 'authorId', d.author_id,
         'writtenAt', ${isoText('d.written_at')}, 'line', d.credential_line, 'body', encode(d.body, 'base64'), 'reason', encode(d.reason, 'base64')) ORDER BY d.written_at, d.id)
       FROM notes.addendum d WHERE d.practice_id = n.practice_id AND d.note_id = n.id), '[]') AS addenda,
     (SELECT json_build_object('version', a.version, 'startsAt', ${isoText('a.starts_at')}, 'runs', a.status = 'held' AND a.started_at IS NOT NULL AND a.stopped_at IS NULL,
         'startedAt', ${isoText('a.started_at')}, 'stoppedAt', ${isoText('a.stopped_at')},
         'attendance', coalesce((SELECT json_agg(json_build_object('partnerId', w.partner_id, 'presence', w.presence) ORDER BY w.partner_id)
           FROM scheduling.attendance w WHERE w.practice_id = a.practice_id AND w.appointment_id = a.id), '[]'))
       FROM scheduling.appointment a WHERE n.state IN ('draft', 'returned') AND a.practice_id = n.practice_id AND a.id = n.appointment_id) AS appointment,
     (SELECT json_build_object('noteId', p.id, 'heldOn', p.held_on, 'sectionId', q.id, 'body', encode(q.body, 'base64'), 'bodyVersion', q.body_version)
       FROM notes.session_note p JOIN notes.note_section q ON q.practice_id = p.practice_id AND q.note_id = p.id AND q.key = 'plan'
       WHERE n.state = 'draft' AND p.practice_id = n.practice_id AND p.couple_id = n.couple_id AND p.id <> n.id AND p.held_on <= n.held_on
         AND p.compartment IS NOT DISTINCT FROM n.compartment
       ORDER BY p.held_on DESC, p.id DESC LIMIT 1) AS "lastPlan"
   FROM notes.session_note n WHERE n.practice_id = kernel.practice_id() AND n.id = $1`,
  1,
);
