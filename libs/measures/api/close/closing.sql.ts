import { statement } from '@attune/kernel';
import { answersJson, type StoredAnswer } from '../texts';

export const closing = statement('measures.closing', 'SELECT practice_id AS "practiceId", zone, id FROM measures.closing($1)');

/** What was last answered before $1 and not looked at since. */
export const leftUnsent = statement('measures.left-unsent', 'SELECT practice_id AS "practiceId", zone, id FROM measures.left_unsent($1)');

export interface ToClose {
  id: string;
  coupleId: string;
  partnerId: string;
  givingId: string;
  measure: string;
  definitionVersion: number;
  closesOn: string;
  coupleClosed: boolean;
  answers: StoredAnswer[];
}

const SENDING = `SELECT a.id, a.couple_id AS "coupleId", a.compartment AS "partnerId", a.giving_id AS "givingId", a.measure, a.definition_version AS "definitionVersion",
     a.closes_on AS "closesOn", c.status = 'closed' AS "coupleClosed", ${answersJson} AS answers
   FROM measures.administration a JOIN couples.couple c ON c.practice_id = a.practice_id AND c.id = a.couple_id
   WHERE a.practice_id = kernel.practice_id()`;

/** A sending whose last day is over, held. $1 administration. */
export const holdToClose = statement(
  'measures.hold-to-close',
  `${SENDING} AND a.id = $1 AND a.state IN ('given', 'in-progress') AND a.closes_on < kernel.today()
   FOR UPDATE OF a SKIP LOCKED`,
  { writes: true },
);

/** What was taken back with a giving and has answers, held. $1 couple, $2 giving. */
export const holdTakenBack = statement(
  'measures.hold-taken-back',
  `${SENDING} AND a.couple_id = $1 AND a.giving_id = $2 AND a.state = 'withdrawn'
     AND EXISTS (SELECT 1 FROM measures.answer w WHERE w.practice_id = a.practice_id AND w.administration_id = a.id)
   FOR UPDATE OF a`,
  { writes: true },
);

/** What was answered and left, held. $1 administration. */
export const holdUnsent = statement('measures.hold-unsent', `${SENDING} AND a.id = $1 AND a.state = 'in-progress' FOR UPDATE OF a SKIP LOCKED`, { writes: true });

/** $1 administration. */
export const markLooked = statement(
  'measures.mark-looked',
  'UPDATE measures.administration a SET looked_at = kernel.now() WHERE a.practice_id = kernel.practice_id() AND a.id = $1',
  { writes: true },
);

/** $1 administration. */
export const expire = statement(
  'measures.expire',
  `UPDATE measures.administration a SET state = 'expired', version = a.version + 1 WHERE a.practice_id = kernel.practice_id() AND a.id = $1 RETURNING a.id`,
  { writes: true },
);
