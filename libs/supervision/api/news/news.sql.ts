import { statement } from '@attune/kernel';

/** Opens the review of a submission, once; the weightiest risk of the copy sorts it. $1 note, $2 number. */
export const openReview = statement(
  'supervision.open-review',
  `INSERT INTO supervision.review (practice_id, note_id, couple_id, compartment, associate_id, submission, submitted_at, risk)
   SELECT f.practice_id, f.note_id, f.couple_id, f.compartment, f.submitted_by, f.number, f.submitted_at,
     coalesce((SELECT max(array_position(ARRAY['none', 'watch', 'concern', 'urgent'], s.risk) - 1) FROM notes.submitted_section s
       WHERE s.practice_id = f.practice_id AND s.note_id = f.note_id AND s.number = f.number), 0)
   FROM notes.note_submission f WHERE f.practice_id = kernel.practice_id() AND f.note_id = $1 AND f.number = $2
   ON CONFLICT (practice_id, note_id, submission) DO NOTHING
   RETURNING id, couple_id AS "coupleId", submitted_at AS "submittedAt",
     ARRAY(SELECT v.supervisor_id FROM practice.supervisors_of(associate_id, couple_id) v) AS supervisors,
     ARRAY(SELECT s.compartment FROM notes.submitted_section s WHERE s.practice_id = review.practice_id AND s.note_id = review.note_id
       AND s.number = review.submission AND s.risk = 'urgent' AND s.compartment IS NOT NULL) AS urgent`,
  { writes: true },
);

/** Ends the review of a submission that was taken back. $1 note, $2 number. */
export const withdrawReview = statement(
  'supervision.withdraw-review',
  `UPDATE supervision.review r SET state = 'withdrawn', version = version + 1
   WHERE r.practice_id = kernel.practice_id() AND r.note_id = $1 AND r.submission = $2 AND r.state = 'open'
   RETURNING ARRAY(SELECT v.supervisor_id FROM practice.supervisors_of(r.associate_id, r.couple_id) v) AS supervisors`,
  { writes: true },
);

/** Whether a note became final by somebody's yes, and not by its author's own signature. $1 note. */
export const wasReviewed = statement(
  'supervision.was-reviewed',
  `SELECT r.associate_id AS "associateId" FROM supervision.review r
   WHERE r.practice_id = kernel.practice_id() AND r.note_id = $1 AND r.state = 'approved' LIMIT 1`,
);
