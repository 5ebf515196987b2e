import { statement } from '@attune/kernel';
import { auditedRead, isoText } from '@attune/notes/api';

/** The talks about a note as JSON, oldest first; anchors and words still sealed. In conjoint mode there is none: the row policies hide them. `note` is an expression with the note's id. */
export const sealedThreads = (note: string): string => `coalesce((
    SELECT json_agg(json_build_object('id', t.id, 'version', t.version, 'noteId', t.note_id, 'state', t.state, 'sectionId', t.section_id,
      'compartment', t.compartment, 'anchor', encode(t.anchor, 'base64'), 'submission', t.submission, 'openedBy', t.opened_by, 'openedAt', ${isoText('t.opened_at')},
      'comments', (SELECT coalesce(json_agg(json_build_object('id', c.id, 'authorId', c.author_id, 'writtenAt', ${isoText('c.written_at')}, 'body', encode(c.body, 'base64'),
          'authorName', (SELECT concat_ws(' ', s.title, s.given_name, s.family_name) FROM practice.staff_member s WHERE s.practice_id = c.practice_id AND s.id = c.author_id))
        ORDER BY c.written_at, c.id), '[]') FROM supervision.comment c WHERE c.practice_id = t.practice_id AND c.thread_id = t.id)
      ) ORDER BY t.opened_at, t.id)
    FROM supervision.thread t WHERE t.practice_id = kernel.practice_id() AND t.note_id = ${note}), '[]')`;

/** The talks about a note that its reader may read. $1 note. */
export const threadsOfNote = auditedRead(
  'supervision.threads',
  `SELECT n.couple_id AS "coupleId", n.compartment, ${sealedThreads('n.id')} AS threads
   FROM notes.session_note n WHERE n.practice_id = kernel.practice_id() AND n.id = $1`,
  1,
);

/** What a new talk needs to know of its note and, where it is pinned, of the part. $1 note, $2 part or null. */
export const noteToDiscuss = statement(
  'supervision.note-to-discuss',
  `SELECT n.couple_id AS "coupleId", n.author_id AS "associateId", n.submission, n.state, coalesce(s.compartment, n.compartment) AS compartment,
     s.id AS "sectionId", encode(s.body, 'base64') AS body, s.body_version AS "bodyVersion",
     ARRAY(SELECT v.supervisor_id FROM practice.supervisors_of(n.author_id, n.couple_id) v) AS supervisors
   FROM notes.session_note n LEFT JOIN notes.note_section s ON s.practice_id = n.practice_id AND s.note_id = n.id AND s.id = $2
   WHERE n.practice_id = kernel.practice_id() AND n.id = $1`,
);

/** $1 id, $2 note, $3 couple, $4 compartment, $5 associate, $6 part, $7 anchor, $8 submission. */
export const insertThread = statement(
  'supervision.insert-thread',
  `INSERT INTO supervision.thread (practice_id, id, note_id, couple_id, compartment, associate_id, section_id, anchor, submission, opened_by, opened_at)
   VALUES (kernel.practice_id(), $1, $2, $3, $4, $5, $6, $7, $8, kernel.person_id(), kernel.now())`,
  { writes: true },
);

/** $1 id, $2 thread, $3 couple, $4 compartment, $5 associate, $6 words. */
export const insertComment = statement(
  'supervision.insert-comment',
  `INSERT INTO supervision.comment (practice_id, id, thread_id, couple_id, compartment, associate_id, author_id, written_at, body)
   VALUES (kernel.practice_id(), $1, $2, $3, $4, $5, kernel.person_id(), kernel.now(), $6)`,
  { writes: true },
);

/** A talk held for an answer or to be settled. $1 id. */
export const holdThread = statement(
  'supervision.hold-thread',
  `SELECT t.id, t.note_id AS "noteId", t.couple_id AS "coupleId", t.compartment, t.associate_id AS "associateId", t.state, t.version,
     ARRAY(SELECT v.supervisor_id FROM practice.supervisors_of(t.associate_id, t.couple_id) v) AS supervisors
   FROM supervision.thread t WHERE t.practice_id = kernel.practice_id() AND t.id = $1 FOR UPDATE OF t`,
  { writes: true },
);

/** $1 id, $2 state. */
export const settleThread = statement(
  'supervision.settle-thread',
  `UPDATE supervision.thread SET state = $2, version = version + 1, settled_by = kernel.person_id(), settled_at = kernel.now()
   WHERE practice_id = kernel.practice_id() AND id = $1 RETURNING version`,
  { writes: true },
);
