import { statement } from '@attune/kernel';
import { credentialed } from '@attune/notes/api';

/** Who signs: how they stand in the world, and their licence. */
export const whoSigns = statement('supervision.who-signs', `SELECT ${credentialed('kernel.person_id()')} AS signer`);

/** $1 associate, $2 first day, $3 content, $4 hash, $5 line, $6 licence. Nothing where the week is signed already. */
export const insertSignedWeek = statement(
  'supervision.insert-signed-week',
  `INSERT INTO supervision.signed_week (practice_id, associate_id, week_start, content, hash, supervisor_id, signed_at, credential_line, licence)
   VALUES (kernel.practice_id(), $1, $2, $3, $4, kernel.person_id(), kernel.now(), $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
  { writes: true },
);

/** A signature that holds, to be undone by whoever gave it or supervised in that week. $1 its id. */
export const holdSignedWeek = statement(
  'supervision.hold-signed-week',
  `SELECT w.id, w.associate_id AS "associateId", w.undone_at IS NOT NULL AS undone FROM supervision.signed_week w
   WHERE w.practice_id = kernel.practice_id() AND w.id = $1 AND w.associate_id <> kernel.person_id()
     AND (w.supervisor_id = kernel.person_id() OR EXISTS (SELECT 1 FROM supervision.supervised_weeks() s
       WHERE s.associate_id = w.associate_id AND s.from_on <= w.week_start AND w.week_start < s.until_on))`,
);

/** $1 id, $2 why. */
export const undoSignedWeek = statement(
  'supervision.undo-signed-week',
  `UPDATE supervision.signed_week SET undone_at = kernel.now(), undone_by = kernel.person_id(), undo_reason = $2
   WHERE practice_id = kernel.practice_id() AND id = $1 AND undone_at IS NULL RETURNING id`,
  { writes: true },
);
