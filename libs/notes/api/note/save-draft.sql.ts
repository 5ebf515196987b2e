import { statement } from '@attune/kernel';
import { auditOf } from '../data/audited';

/**
 * One autosave, whole or not at all: the head moves on by one version, the parts named take their words. It changes nothing
 * when the version is not the one seen, when a part is not visible to its writer, or when somebody is named who is no partner of the couple.
 * $1 note, $2 version seen, $3 key, $4 hash of the request, $5 facts or null, $6 ids of parts, $7 which have words, $8 the words, $9 which have risk, $10 risk.
 */
export const saveDraft = statement(
  'notes.save-draft',
  `WITH saved AS (
     UPDATE notes.session_note n SET version = n.version + 1, state = 'draft', saved_at = kernel.now(), saved_key = $3, saved_hash = $4,
       started_at = CASE WHEN $5::jsonb IS NULL THEN n.started_at ELSE ($5::jsonb->>'startedAt')::timestamptz END,
       stopped_at = CASE WHEN $5::jsonb IS NULL THEN n.stopped_at ELSE ($5::jsonb->>'stoppedAt')::timestamptz END,
       modality = coalesce($5::jsonb->>'modality', n.modality), attendance = coalesce($5::jsonb->'attendance', n.attendance)
     WHERE n.practice_id = kernel.practice_id() AND n.id = $1 AND n.version = $2 AND n.author_id = kernel.person_id() AND n.state IN ('draft', 'returned')
       AND (SELECT count(*) FROM notes.note_section s WHERE s.practice_id = kernel.practice_id() AND s.note_id = $1 AND s.id = ANY ($6::uuid[])) = cardinality($6::uuid[])
       AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements($5::jsonb->'attendance') e WHERE (e->>'partnerId')::uuid NOT IN (
         SELECT m.partner_id FROM couples.couple_member m WHERE m.practice_id = kernel.practice_id() AND m.couple_id = n.couple_id))
     RETURNING n.id, n.couple_id AS "coupleId", n.compartment, n.version, n.saved_at
   ), words AS (
     UPDATE notes.note_section s SET risk = CASE WHEN v.has_risk THEN v.risk ELSE s.risk END,
       body = CASE WHEN v.has_text THEN v.body ELSE s.body END, body_version = CASE WHEN v.has_text THEN saved.version ELSE s.body_version END
     FROM saved, unnest($6::uuid[], $7::boolean[], $8::bytea[], $9::boolean[], $10::text[]) AS v (id, has_text, body, has_risk, risk)
     WHERE s.practice_id = kernel.practice_id() AND s.note_id = saved.id AND s.id = v.id
   ), told AS (${auditOf('saved', 11)})
   SELECT version, saved_at AS "savedAt" FROM saved`,
  { writes: true },
);

/** The last key that changed a draft, to tell a repeat from a change that came too late. $1 note. */
export const lastSave = statement(
  'notes.last-save',
  `SELECT saved_key AS key, saved_hash AS hash, version, saved_at AS "savedAt" FROM notes.session_note
   WHERE practice_id = kernel.practice_id() AND id = $1 AND author_id = kernel.person_id()`,
);
