import { statement } from '@attune/kernel';

/** An occurrence of a couple that the actor treats, with its reveal. $1 occurrence. */
export const occurrenceToReveal = statement(
  'exercises.occurrence-to-reveal',
  `SELECT o.couple_id AS "coupleId", least(v.opened_at, o.reveal_at) AS moment, v.opened_at AS "openedAt"
   FROM exercises.occurrence o
   LEFT JOIN exercises.reveal v ON v.practice_id = o.practice_id AND v.occurrence_id = o.id
   WHERE o.practice_id = kernel.practice_id() AND o.id = $1 AND o.opens_on <= kernel.today() AND o.couple_id = ANY (ARRAY(SELECT couples.treated_couples()))`,
);

/** Opens in the appointment; a second time changes nothing. $1 occurrence, $2 couple. */
export const openReveal = statement(
  'exercises.open-reveal',
  `INSERT INTO exercises.reveal (practice_id, occurrence_id, couple_id, opened_by, opened_at)
   VALUES (kernel.practice_id(), $1, $2, kernel.person_id(), kernel.now())
   ON CONFLICT (practice_id, occurrence_id) DO UPDATE SET opened_by = coalesce(reveal.opened_by, excluded.opened_by), opened_at = coalesce(reveal.opened_at, excluded.opened_at)
   RETURNING opened_at AS "openedAt"`,
  { writes: true },
);

/** Withholds, or takes that back. $1 occurrence, $2 couple, $3 whether. */
export const withholdReveal = statement(
  'exercises.withhold-reveal',
  `INSERT INTO exercises.reveal (practice_id, occurrence_id, couple_id, withheld_by, withheld_at)
   VALUES (kernel.practice_id(), $1, $2, CASE WHEN $3::boolean THEN kernel.person_id() END, CASE WHEN $3::boolean THEN kernel.now() END)
   ON CONFLICT (practice_id, occurrence_id) DO UPDATE SET withheld_by = excluded.withheld_by, withheld_at = excluded.withheld_at
   RETURNING withheld_at IS NOT NULL AS withheld`,
  { writes: true },
);
