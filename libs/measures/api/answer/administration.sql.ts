import { statement } from '@attune/kernel';
import type { AdministrationReply, Score } from '@attune/measures/domain';
import { isoText } from '@attune/scheduling/api';
import { answersJson, type StoredAnswer } from '../texts';

export type AdministrationRow = Omit<AdministrationReply, 'name' | 'score' | 'alerts' | 'answers' | 'credit'> & { coupleId: string; score: Score | null; answers: StoredAnswer[]; unsent: boolean; before: number | null };

/** One partner's sending with its answers and what they came to, and the total before it, for care. $1 administration. */
export const administrationOf = statement(
  'measures.administration',
  `SELECT a.id, a.couple_id AS "coupleId", a.compartment AS "partnerId",
     (SELECT p.given_name FROM couples.partner p WHERE p.practice_id = a.practice_id AND p.id = a.compartment) AS "partnerName", a.measure, a.definition_version AS "definitionVersion", a.state, a.opens_on AS "opensOn",
     a.closes_on AS "closesOn", ${isoText('a.finished_at')} AS "finishedAt", a.freely, ${answersJson} AS answers, a.state = 'in-progress' AND a.looked_at IS NOT NULL AS unsent,
     (SELECT json_build_object('total', s.total, 'exact', s.exact, 'answered', s.answered, 'prorated', s.prorated, 'band', s.band, 'parts', s.parts, 'findings', s.findings, 'alerts', s.alerts)
      FROM measures.score s WHERE s.practice_id = a.practice_id AND s.administration_id = a.id) AS score,
     (SELECT s.exact FROM measures.administration e JOIN measures.score s ON s.practice_id = e.practice_id AND s.administration_id = e.id AND s.exact IS NOT NULL
      WHERE e.practice_id = a.practice_id AND e.compartment = a.compartment AND e.couple_id = a.couple_id AND e.measure = a.measure AND e.finished_at < a.finished_at
      ORDER BY e.finished_at DESC, e.id DESC LIMIT 1) AS before
   FROM measures.administration a WHERE a.practice_id = kernel.practice_id() AND a.id = $1`,
);

/** Kept once and given back to nobody here. $1 administration, $2 couple, $3 partner, $4 exact, $5 total, $6 answered, $7 prorated, $8 band, $9 parts, $10 findings, $11 alerts. */
export const keepScore = statement(
  'measures.keep-score',
  `INSERT INTO measures.score (practice_id, administration_id, couple_id, compartment, exact, total, answered, prorated, band, parts, findings, alerts, scored_at)
   VALUES (kernel.practice_id(), $1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::text[], $11::text[], kernel.now())`,
  { writes: true },
);
