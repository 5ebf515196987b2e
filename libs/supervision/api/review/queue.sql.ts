import { statement } from '@attune/kernel';
import { auditedRead } from '@attune/notes/api';
import { riskRank } from '@attune/notes/domain';

/** Theirs to review now, where the page before ended and of which weight `rank` is; `which` of the couples. Only what a page can hold of each kind is looked at. */
const waiting = (rank: string, which: string) => `(
  SELECT v.*, ${rank} AS rank FROM supervision.review v
  WHERE v.practice_id = kernel.practice_id() AND v.state = 'open' AND v.associate_id <> kernel.person_id()
    AND v.associate_id = ANY (ARRAY(SELECT practice.supervised_staff()) || ARRAY(SELECT s.associate_id FROM notes.supervised_for_couple() s))
    AND (v.associate_id, v.couple_id) NOT IN (SELECT o.associate_id, o.couple_id FROM supervision.reviewed_by_others() o)
    AND ${which} (v.couple_id = ANY (ARRAY(SELECT u.couple_id FROM supervision.urgent_item u
      WHERE u.practice_id = kernel.practice_id() AND u.acknowledged_at IS NULL AND u.level = 'urgent')))
    AND ($1::int IS NULL OR ${rank} < $1 OR (${rank} = $1 AND (v.submitted_at, v.id) > ($2::timestamptz, $3::uuid)))
    AND (SELECT n.state = 'submitted' AND n.submission = v.submission FROM notes.session_note n WHERE n.practice_id = v.practice_id AND n.id = v.note_id)
  ORDER BY ${rank} DESC, v.submitted_at, v.id LIMIT $4)`;

/**
 * The supervisor's queue: by risk, then age; while something urgent of a couple is open, its notes stand with the weightiest. Only what is theirs to review now: as primary, or standing in; not couples with a supervisor of
 * their own. Everything that a page shows is looked up for the page's rows alone; the note's state by a scalar subquery, so that no plan joins
 * all notes of the practice. $1 to $3 risk, time and id where the page before ended, or nulls; $4 one more than the page holds.
 */
export const reviewQueue = auditedRead(
  'supervision.queue',
  `SELECT r.id, r.version, r.note_id AS "noteId", r.couple_id AS "coupleId", r.compartment, r.submitted_at AS "submittedAt", r.submission, r.rank,
     n.held_on AS "heldOn", n.belongs, r.initials AS named,
     (SELECT json_build_object('id', s.id, 'name', concat_ws(' ', s.title, s.given_name, s.family_name)) FROM practice.staff_member s
       WHERE s.practice_id = r.practice_id AND s.id = r.associate_id) AS associate,
     coalesce((SELECT json_agg(json_build_object('partnerId', x.compartment, 'level', x.risk) ORDER BY x.position) FROM notes.note_section x
       WHERE x.practice_id = r.practice_id AND x.note_id = r.note_id AND x.risk IS NOT NULL), '[]') AS risks,
     EXISTS (SELECT 1 FROM supervision.urgent_item u WHERE u.practice_id = r.practice_id AND u.couple_id = r.couple_id AND u.acknowledged_at IS NULL AND u.level = 'urgent') AS "urgentOpen",
     (SELECT count(*)::int FROM supervision.thread t WHERE t.practice_id = r.practice_id AND t.note_id = r.note_id AND t.state = 'open') AS "openThreads",
     EXISTS (SELECT 1 FROM practice.supervision_relation c WHERE c.practice_id = r.practice_id AND c.supervisor_id = kernel.person_id() AND c.associate_id = r.associate_id
       AND c.kind = 'cover' AND (c.couple_id IS NULL OR c.couple_id = r.couple_id) AND c.from_on <= kernel.today() AND kernel.today() < c.until_on) AS cover
   FROM (
     SELECT * FROM (${waiting(`${riskRank('urgent')}`, '')} UNION ALL ${waiting('v.risk', 'NOT')}) w
     ORDER BY w.rank DESC, w.submitted_at, w.id LIMIT $4
   ) r
   CROSS JOIN LATERAL (SELECT n.held_on, n.belongs FROM notes.session_note n WHERE n.practice_id = r.practice_id AND n.id = r.note_id LIMIT 1) n
   ORDER BY r.rank DESC, r.submitted_at, r.id`,
  4,
);

/** How many drafts the queue does not check. */
export const uncheckedDrafts = statement('supervision.unchecked-drafts', 'SELECT notes.supervised_drafts() AS count');
