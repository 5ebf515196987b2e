import { careJson, type CarePerson } from '@attune/couples/api';
import type { AdministrationState, Freely, MeasureDefinition } from '@attune/measures/domain';
import { statement } from '@attune/kernel';
import { answersJson, type StoredAnswer } from '../texts';

export interface DueRow {
  id: string;
  measure: string;
  definitionVersion: number;
  closesOn: string;
  state: AdministrationState;
  /** Null for one that ships. */
  imported: MeasureDefinition | null;
}

/** The one that waits for the acting partner: what was begun first, else what closes soonest. A pause or a hold of the couple does not matter. */
export const dueNow = statement(
  'measures.due',
  `SELECT a.id, a.measure, a.definition_version AS "definitionVersion", a.closes_on AS "closesOn", a.state, d.body AS imported
   FROM couples.own_couple() c
   JOIN measures.administration a ON a.practice_id = kernel.practice_id() AND a.couple_id = c.couple_id AND a.compartment = kernel.person_id()
   LEFT JOIN measures.definition d ON d.practice_id = a.practice_id AND d.measure = a.measure AND d.version = a.definition_version
   WHERE NOT c.closed AND a.state IN ('given', 'in-progress') AND a.opens_on <= kernel.today() AND kernel.today() <= a.closes_on
     AND a.put_off_on IS DISTINCT FROM kernel.today()
   ORDER BY a.state = 'given', a.closes_on, a.opens_on, a.id LIMIT 1`,
);

export interface OwnAdministration {
  id: string;
  coupleId: string;
  partnerId: string;
  givingId: string;
  measure: string;
  definitionVersion: number;
  opensOn: string;
  closesOn: string;
  state: AdministrationState;
  finishedAt: string | null;
  /** Last. */
  openedAt: string | null;
  /** Of its answers. */
  firstSavedAt: string | null;
  freely: Freely | null;
  tellsResult: boolean;
  version: number;
  answers: StoredAnswer[];
  care: CarePerson[];
}

/** The acting partner's sending, held for a change, while the couple is not closed. $1 administration. */
export const ownAdministration = statement(
  'measures.own-administration',
  `SELECT a.id, a.couple_id AS "coupleId", a.compartment AS "partnerId", a.giving_id AS "givingId", a.measure, a.definition_version AS "definitionVersion", a.opens_on AS "opensOn",
     a.closes_on AS "closesOn", a.state, a.finished_at AS "finishedAt", a.opened_at AS "openedAt",
     (SELECT min(w.saved_at) FROM measures.answer w WHERE w.practice_id = a.practice_id AND w.administration_id = a.id) AS "firstSavedAt", a.freely, g.tells_result AS "tellsResult", a.version, ${answersJson} AS answers, ${careJson('a.couple_id')} AS care
   FROM couples.own_couple() c
   JOIN measures.administration a ON a.practice_id = kernel.practice_id() AND a.couple_id = c.couple_id
   JOIN measures.giving g ON g.practice_id = a.practice_id AND g.id = a.giving_id
   WHERE NOT c.closed AND a.compartment = kernel.person_id() AND a.id = $1 AND a.state <> 'withdrawn'`,
);

/** Takes the row for this transaction, so that two windows wait for each other. $1 administration. */
export const holdOwn = statement(
  'measures.hold-own',
  `SELECT a.id FROM measures.administration a
   WHERE a.practice_id = kernel.practice_id() AND a.compartment = kernel.person_id() AND a.id = $1 AND a.state IN ('given', 'in-progress') FOR UPDATE`,
  { writes: true },
);

/** Opened once more. $1 administration. */
export const openOwn = statement(
  'measures.open-own',
  `UPDATE measures.administration a SET opened_at = kernel.now(), put_off_on = NULL
   WHERE a.practice_id = kernel.practice_id() AND a.compartment = kernel.person_id() AND a.id = $1 AND a.state IN ('given', 'in-progress')`,
  { writes: true },
);

/** Off the card for the rest of the day. $1 administration. */
export const putOff = statement(
  'measures.put-off',
  `UPDATE measures.administration a SET put_off_on = kernel.today()
   WHERE a.practice_id = kernel.practice_id() AND a.compartment = kernel.person_id() AND a.id = $1 AND a.state IN ('given', 'in-progress')
     AND a.opens_on <= kernel.today() AND kernel.today() <= a.closes_on RETURNING a.couple_id AS "coupleId"`,
  { writes: true },
);

/** State and version after a save. $1 administration, $2 version seen. */
export const markAnswered = statement(
  'measures.mark-answered',
  `UPDATE measures.administration a SET state = 'in-progress', answered_at = kernel.now(), version = a.version + 1
   WHERE a.practice_id = kernel.practice_id() AND a.compartment = kernel.person_id() AND a.id = $1 AND a.version = $2 RETURNING a.version`,
  { writes: true },
);

/** Keeps one answer. $1 administration, $2 item, $3 couple, $4 body, $5 version. */
export const keepAnswer = statement(
  'measures.keep-answer',
  `INSERT INTO measures.answer (practice_id, administration_id, item, couple_id, compartment, body, version, saved_at)
   VALUES (kernel.practice_id(), $1, $2, $3, kernel.person_id(), $4, $5, kernel.now())
   ON CONFLICT (practice_id, administration_id, item) DO UPDATE SET body = excluded.body, version = excluded.version, saved_at = excluded.saved_at`,
  { writes: true },
);

/** Finished, once. $1 administration, $2 freely. */
export const markFinished = statement(
  'measures.mark-finished',
  `UPDATE measures.administration a SET state = 'finished', freely = $2, finished_at = kernel.now(), opened_at = CASE WHEN a.opened_at IS NULL THEN kernel.now() ELSE a.opened_at END, version = a.version + 1
   WHERE a.practice_id = kernel.practice_id() AND a.compartment = kernel.person_id() AND a.id = $1 RETURNING a.version`,
  { writes: true },
);
