import { statement } from '@attune/kernel';
import type { Sent } from '@attune/measures/domain';
import { answersJson, type StoredAnswer } from '../texts';

type Over = Pick<Sent, 'state' | 'finishedOn' | 'closesOn' | 'exact'>;

export interface UnsentRow {
  measure: string;
  definitionVersion: number;
  answers: StoredAnswer[];
}

export interface OverRow {
  measure: string;
  definitionVersion: number;
  alerts: string[];
  series: Over[];
  appointmentOn: string | null;
}

/**
 * A sending that is over, with all of this partner's that were over by then, it being the last; and the next appointment that the partner
 * has part in. $1 administration.
 */
export const overUntil = statement(
  'measures.over-until',
  `SELECT a.measure, a.definition_version AS "definitionVersion", ARRAY(SELECT unnest(s.alerts) FROM measures.score s WHERE s.practice_id = a.practice_id AND s.administration_id = a.id) AS alerts,
     (SELECT coalesce(json_agg(json_build_object('state', e.state, 'finishedOn', (e.finished_at AT TIME ZONE kernel.zone())::date, 'closesOn', e.closes_on, 'exact', s.exact)
         ORDER BY e.id = a.id, e.opens_on, e.finished_at, e.id), '[]')
      FROM measures.administration e LEFT JOIN measures.score s ON s.practice_id = e.practice_id AND s.administration_id = e.id
      WHERE e.practice_id = a.practice_id AND e.compartment = a.compartment AND e.couple_id = a.couple_id AND e.measure = a.measure
        AND e.state IN ('finished', 'expired') AND e.opens_on <= a.opens_on) AS series,
     (SELECT min((t.starts_at AT TIME ZONE kernel.zone())::date) FROM scheduling.appointment t
      WHERE t.practice_id = a.practice_id AND t.couple_id = a.couple_id AND t.status = 'planned' AND (t.compartment IS NULL OR t.compartment = a.compartment)
        AND t.starts_at > kernel.now()) AS "appointmentOn"
   FROM measures.administration a WHERE a.practice_id = kernel.practice_id() AND a.id = $1 AND a.state IN ('finished', 'expired')`,
);

/** Answers that were not sent. $1 administration. */
export const unsent = statement(
  'measures.unsent',
  `SELECT a.measure, a.definition_version AS "definitionVersion", ${answersJson} AS answers
   FROM measures.administration a WHERE a.practice_id = kernel.practice_id() AND a.id = $1 AND a.state = 'in-progress'`,
);
