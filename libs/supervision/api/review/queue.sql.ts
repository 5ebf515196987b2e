import { statement } from '@attune/kernel';
import { auditedRead } from '@attune/notes/api';

/**
 * The supervisor's queue: by risk, then age. Only what is theirs to review now: as primary, or standing in; not couples with a supervisor of
 * their own. $1 to $3 risk, time and id where the page before ended, or nulls; $4 one more than the page holds.
 */
export const reviewQueue = auditedRead(
  'supervision.queue',
  `SELECT r.id, r.version, r.note_id AS "noteId", r.couple_id AS "coupleId", r.compartment, r.submitted_at AS "submittedAt", r.submission, r.risk AS rank,
     r.held_on AS "heldOn", r.belongs,
     coalesce((SELECT string_agg(left(p.given_name, 1), ' & ' ORDER BY m.seat) FROM couples.couple_member m
       JOIN couples.partner p ON p.practice_id = m.practice_id AND p.id = m.partner_id
       WHERE m.practice_id = r.practice_id AND m.couple_id = r.couple_id AND (r.compartment IS NULL OR m.partner_id = r.compartment)), '') AS initials,
     (SELECT json_build_object('id', s.id, 'name', concat_ws(' ', s.title, s.given_name, s.family_name)) FROM practice.staff_member s
       WHERE s.practice_id = r.practice_id AND s.id = r.associate_id) AS associate,
     coalesce((SELECT json_agg(json_build_object('initial', left(p.given_name, 1), 'level', x.risk) ORDER BY x.position) FROM notes.note_section x
       JOIN couples.partner p ON p.practice_id = x.practice_id AND p.id = x.compartment
       WHERE x.practice_id = r.practice_id AND x.note_id = r.note_id AND x.risk IS NOT NULL), '[]') AS risk,
     EXISTS (SELECT 1 FROM supervision.urgent_item u WHERE u.practice_id = r.practice_id AND u.couple_id = r.couple_id AND u.acknowledged_at IS NULL) AS "urgentOpen",
     (SELECT count(*)::int FROM supervision.thread t WHERE t.practice_id = r.practice_id AND t.note_id = r.note_id AND t.state = 'open') AS "openThreads",
     coalesce((SELECT v.kind = 'cover' FROM practice.supervisors_of(r.associate_id, r.couple_id) v WHERE v.supervisor_id = kernel.person_id() LIMIT 1), false) AS cover
   FROM (
     SELECT v.*, n.held_on, n.belongs FROM supervision.review v
     JOIN notes.session_note n ON n.practice_id = v.practice_id AND n.id = v.note_id AND n.state = 'submitted' AND n.submission = v.submission
     WHERE v.practice_id = kernel.practice_id() AND v.state = 'open' AND v.associate_id <> kernel.person_id()
       AND (v.associate_id, v.couple_id) NOT IN (SELECT o.associate_id, o.couple_id FROM supervision.reviewed_by_others() o)
       AND ($1::int IS NULL OR v.risk < $1 OR (v.risk = $1 AND (v.submitted_at, v.id) > ($2::timestamptz, $3::uuid)))
     ORDER BY v.risk DESC, v.submitted_at, v.id LIMIT $4
   ) r ORDER BY r.risk DESC, r.submitted_at, r.id`,
  4,
);

/** How many drafts the queue does not check. */
export const uncheckedDrafts = statement('supervision.unchecked-drafts', 'SELECT notes.supervised_drafts() AS count');
