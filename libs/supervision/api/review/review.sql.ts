import { statement } from '@attune/kernel';
import { auditedRead } from '@attune/notes/api';
import { sealedThreads } from '../thread/thread.sql';

const OPEN_RISK = `(EXISTS (SELECT 1 FROM supervision.urgent_item u WHERE u.practice_id = r.practice_id AND u.couple_id = r.couple_id AND u.acknowledged_at IS NULL AND u.level = 'urgent') OR r.risk >= 2)`;

/** One review with its talks; the note and the copy before are read by notes. $1 its id. */
export const readReview = auditedRead(
  'supervision.review',
  `SELECT r.id, r.version, r.state, r.submission, r.note_id AS "noteId", r.couple_id AS "coupleId", r.compartment, ${OPEN_RISK} AS "openRisk", notes.author_treats(r.note_id) AS "authorTreats",
     encode(f.hash, 'hex') AS hash, ${sealedThreads('r.note_id')} AS threads,
     (SELECT t.note_policy FROM practice.settings t WHERE t.practice_id = r.practice_id) AS policy,
     (SELECT json_build_object('id', s.id, 'name', concat_ws(' ', s.title, s.given_name, s.family_name)) FROM practice.staff_member s
       WHERE s.practice_id = r.practice_id AND s.id = r.associate_id) AS associate
   FROM supervision.review r
   JOIN notes.note_submission f ON f.practice_id = r.practice_id AND f.note_id = r.note_id AND f.number = r.submission
   WHERE r.practice_id = kernel.practice_id() AND r.id = $1 AND r.associate_id <> kernel.person_id()`,
  1,
);

/** A review held to be decided. $1 its id. */
export const holdReview = statement(
  'supervision.hold-review',
  `SELECT r.id, r.version, r.state, r.note_id AS "noteId", ${OPEN_RISK} AS "openRisk", notes.author_treats(r.note_id) AS "authorTreats",
     (SELECT count(*)::int FROM supervision.thread t WHERE t.practice_id = r.practice_id AND t.note_id = r.note_id AND t.state = 'open') AS "openThreads",
     (SELECT t.note_policy FROM practice.settings t WHERE t.practice_id = r.practice_id) AS policy
   FROM supervision.review r WHERE r.practice_id = kernel.practice_id() AND r.id = $1 FOR UPDATE OF r`,
  { writes: true },
);

/** $1 id, $2 state. */
export const decideReview = statement(
  'supervision.decide-review',
  `UPDATE supervision.review SET state = $2, version = version + 1, decided_by = kernel.person_id(), decided_at = kernel.now()
   WHERE practice_id = kernel.practice_id() AND id = $1 RETURNING version`,
  { writes: true },
);
