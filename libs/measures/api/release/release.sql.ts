import { statement } from '@attune/kernel';

/** Whether the actor treats the couple now, and whether it is closed. $1 couple. */
export const treatedCouple = statement(
  'measures.treated-couple',
  `SELECT c.status = 'closed' AS closed FROM couples.couple c
   WHERE c.practice_id = kernel.practice_id() AND c.id = $1 AND c.id = ANY (ARRAY(SELECT couples.treated_couples()))`,
);

export interface OpenRelease {
  coupleId: string;
  moment: string | null;
  withdrawn: boolean;
  version: number;
}

/** A release of a couple that the actor treats, held. $1 release. */
export const releaseToChange = statement(
  'measures.release-to-change',
  `SELECT r.couple_id AS "coupleId", least(r.opened_at, r.fixed_at) AS moment, r.withdrawn_at IS NOT NULL AS withdrawn, r.version FROM measures.release r
   WHERE r.practice_id = kernel.practice_id() AND r.id = $1 AND r.couple_id = ANY (ARRAY(SELECT couples.treated_couples())) FOR UPDATE`,
  { writes: true },
);

/** Makes now the moment. $1 release. */
export const openRelease = statement(
  'measures.open-release',
  `UPDATE measures.release r SET opened_by = kernel.person_id(), opened_at = kernel.now(), version = r.version + 1
   WHERE r.practice_id = kernel.practice_id() AND r.id = $1 RETURNING r.version`,
  { writes: true },
);

/** Takes it back: what would open stays shut, what was open is shut again. $1 release. */
export const withdrawRelease = statement(
  'measures.withdraw-release',
  `UPDATE measures.release r SET withdrawn_by = kernel.person_id(), withdrawn_at = kernel.now(), version = r.version + 1
   WHERE r.practice_id = kernel.practice_id() AND r.id = $1 RETURNING r.version`,
  { writes: true },
);

const OWN = `couples.own_couple() mine JOIN measures.release r ON r.practice_id = kernel.practice_id() AND r.couple_id = mine.couple_id`;

export interface OfferedRow {
  releaseId: string;
  measure: string;
  definitionVersion: number;
  fixedAt: string | null;
  moment: string | null;
}

/** What was offered to the acting partner's couple and not taken back: until its moment, and for four weeks after it, whatever became of it. */
export const offeredReleases = statement(
  'measures.offered-releases',
  `SELECT r.id AS "releaseId", r.measure, r.definition_version AS "definitionVersion", r.fixed_at AS "fixedAt", least(r.opened_at, r.fixed_at) AS moment
   FROM ${OWN}
   WHERE NOT mine.closed AND r.withdrawn_at IS NULL AND (least(r.opened_at, r.fixed_at) IS NULL OR least(r.opened_at, r.fixed_at) > kernel.now() - interval '28 days')
   ORDER BY r.offered_at DESC, r.id LIMIT 30`,
);

/** One of them and whether it is open. $1 release. */
export const releaseOf = statement(
  'measures.release-of',
  `SELECT r.measure, r.definition_version AS "definitionVersion", mine.couple_id AS "coupleId", mine.other_name AS "partnerName", v.open, v.moment,
     (v.moment AT TIME ZONE kernel.zone())::date AS "on"
   FROM ${OWN} CROSS JOIN LATERAL measures.release_of(r.id) v WHERE NOT mine.closed AND r.id = $1`,
);

/** $1 release. */
export const releasedScores = statement(
  'measures.released-scores',
  `SELECT own, definition_version AS "definitionVersion", total, band, (finished_at AT TIME ZONE kernel.zone())::date AS "on" FROM measures.released_scores($1)`,
);

/** Keeps the choice. $1 release, $2 couple, $3 agrees. */
export const chooseRelease = statement(
  'measures.choose-release',
  `INSERT INTO measures.release_choice (practice_id, release_id, compartment, couple_id, agrees, chosen_at)
   VALUES (kernel.practice_id(), $1, kernel.person_id(), $2, $3, kernel.now())
   ON CONFLICT (practice_id, release_id, compartment) DO UPDATE SET agrees = excluded.agrees, chosen_at = excluded.chosen_at`,
  { writes: true },
);
