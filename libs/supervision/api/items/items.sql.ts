import { statement } from '@attune/kernel';
import { auditedRead, isoText } from '@attune/notes/api';

/** What waits for the reader's next supervision, the longest waiting first. */
export const reviewItems = auditedRead(
  'supervision.review-items',
  `SELECT v.id, v.source, v.couple_id AS "coupleId", v.compartment, cardinality(v.occasions) AS occasions, v.last_on AS "lastOn", v.opened_at AS "openedAt",
     (SELECT string_agg(left(p.given_name, 1), ' & ' ORDER BY m.seat) FROM couples.couple_member m
       JOIN couples.partner p ON p.practice_id = m.practice_id AND p.id = m.partner_id WHERE m.practice_id = v.practice_id AND m.couple_id = v.couple_id) AS initials,
     (SELECT coalesce(string_agg(concat_ws(' ', f.title, f.given_name, f.family_name), ', '), '') FROM couples.care_of(v.couple_id) f WHERE f.part = 'clinician') AS clinician
   FROM supervision.review_item v
   WHERE v.practice_id = kernel.practice_id() AND v.done_at IS NULL AND v.couple_id = ANY (ARRAY(SELECT couples.supervised_couples()))
   ORDER BY v.opened_at, v.id LIMIT 100`,
  0,
);

/** "Looked at": the first to say so. $1 the item. */
export const closeReviewItem = statement(
  'supervision.close-review-item',
  `UPDATE supervision.review_item v SET done_by = kernel.person_id(), done_at = kernel.now()
   WHERE v.practice_id = kernel.practice_id() AND v.id = $1 AND v.done_at IS NULL 
   RETURNING v.couple_id AS "coupleId", ARRAY(SELECT f.staff_id FROM couples.care_of(v.couple_id) f) AS care`,
  { writes: true },
);

/** Who looked at it, and when. $1 the item. */
export const whoLooked = statement(
  'supervision.who-looked',
  `SELECT v.done_by AS by, ${isoText('v.done_at')} AS at FROM supervision.review_item v
   WHERE v.practice_id = kernel.practice_id() AND v.id = $1 AND v.done_at IS NOT NULL`,
);

/** One look at a couple at a time: two partners who finish together raise one item. $1 couple. */
export const lockCouple = statement('supervision.lock-couple', `SELECT pg_advisory_xact_lock(hashtextextended('review-item ' || $1::text, 0))`);

/** The occasions that raised an item before, looked at or not. $1 couple, $2 source. */
export const occasionsRaised = statement(
  'supervision.occasions-raised',
  `SELECT DISTINCT unnest(v.occasions) AS id FROM supervision.review_item v WHERE v.practice_id = kernel.practice_id() AND v.couple_id = $1 AND v.source = $2`,
);

/** $1 couple, $2 source, $3 occasions, $4 the day of the last. */
export const openReviewItem = statement(
  'supervision.open-review-item',
  `INSERT INTO supervision.review_item (practice_id, couple_id, source, occasions, last_on, opened_at)
   VALUES (kernel.practice_id(), $1, $2, $3::uuid[], $4, kernel.now())
   ON CONFLICT (practice_id, couple_id, source, occasions) DO NOTHING
   RETURNING id, ARRAY(SELECT f.staff_id FROM couples.care_of($1) f) AS care`,
  { writes: true },
);
