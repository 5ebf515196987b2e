import type { GivingPlan } from '@attune/measures/domain';
import { statement } from '@attune/kernel';

/** What giving to a partner must know. `standing`: given on a rhythm or before appointments, and not ended; `open`: one waits for an answer today. */
export interface GivingGround {
  closed: boolean;
  standing: boolean;
  open: boolean;
}

/** A partner of a couple that the actor treats. $1 couple, $2 partner, $3 measure. */
export const givingGround = statement(
  'measures.giving-ground',
  `SELECT c.status = 'closed' AS closed,
     EXISTS (SELECT 1 FROM measures.giving g WHERE g.practice_id = m.practice_id AND g.couple_id = m.couple_id AND g.compartment = m.partner_id AND g.measure = $3
       AND g.how <> 'now' AND g.ended_at IS NULL AND (g.until_on IS NULL OR g.until_on >= kernel.today())) AS standing,
     EXISTS (SELECT 1 FROM measures.administration a WHERE a.practice_id = m.practice_id AND a.compartment = m.partner_id AND a.couple_id = m.couple_id AND a.measure = $3
       AND a.state IN ('given', 'in-progress') AND a.opens_on <= kernel.today() AND kernel.today() <= a.closes_on) AS open
   FROM couples.couple_member m JOIN couples.couple c ON c.practice_id = m.practice_id AND c.id = m.couple_id
   WHERE m.practice_id = kernel.practice_id() AND m.couple_id = $1 AND m.partner_id = $2 AND m.couple_id = ANY (ARRAY(SELECT couples.treated_couples()))`,
);

/** A giving held for a change, with its plan. */
export interface OpenGiving extends GivingPlan {
  id: string;
  coupleId: string;
  partnerId: string;
  measure: string;
  definitionVersion: number;
  ended: boolean;
  version: number;
}

const GIVING = `g.id, g.couple_id AS "coupleId", g.compartment AS "partnerId", g.measure, g.definition_version AS "definitionVersion", g.how, g.first_on AS "firstOn",
     g.every_days AS "everyDays", g.days_before AS "daysBefore", g.until_on AS until, g.ended_at IS NOT NULL AS ended, g.version`;

/** A giving of a couple that the actor treats. $1 giving. */
export const givingToEnd = statement(
  'measures.giving-to-end',
  `SELECT ${GIVING} FROM measures.giving g
   WHERE g.practice_id = kernel.practice_id() AND g.id = $1 AND g.couple_id = ANY (ARRAY(SELECT couples.treated_couples())) FOR UPDATE`,
  { writes: true },
);

/** The giving of a sending, for the job that plans on. $1 giving. */
export const givingToPlan = statement('measures.giving-to-plan', `SELECT ${GIVING} FROM measures.giving g WHERE g.practice_id = kernel.practice_id() AND g.id = $1 FOR UPDATE`, { writes: true });

/** What a couple's partners are given before appointments. $1 couple. */
export const givenBeforeAppointments = statement(
  'measures.given-before-appointments',
  `SELECT g.id FROM measures.giving g WHERE g.practice_id = kernel.practice_id() AND g.couple_id = $1 AND g.how = 'appointments' AND g.ended_at IS NULL ORDER BY g.id`,
);

export interface Planned {
  appointments: string[];
  lastOpenedOn: string | null;
  windows: { id: string; opensOn: string; closesOn: string; state: string }[];
}

/**
 * What windows are planned from. Appointments are joint ones and this partner's own: the other's say nothing here.
 * $1 couple, $2 partner, $3 measure, $4 giving.
 */
export const plannedOf = statement(
  'measures.planned',
  `SELECT ARRAY(SELECT DISTINCT (t.starts_at AT TIME ZONE kernel.zone())::date::text FROM scheduling.appointment t
       WHERE t.practice_id = kernel.practice_id() AND t.couple_id = $1 AND t.status = 'planned' AND (t.compartment IS NULL OR t.compartment = $2) AND t.starts_at > kernel.now()) AS appointments,
     (SELECT max(a.opens_on) FROM measures.administration a WHERE a.practice_id = kernel.practice_id() AND a.compartment = $2 AND a.measure = $3
       AND a.state <> 'withdrawn' AND a.opens_on <= kernel.today()) AS "lastOpenedOn",
     (SELECT coalesce(json_agg(json_build_object('id', a.id, 'opensOn', a.opens_on, 'closesOn', a.closes_on, 'state', a.state)), '[]') FROM measures.administration a
       WHERE a.practice_id = kernel.practice_id() AND a.giving_id = $4 AND a.state <> 'withdrawn') AS windows`,
);

/** Takes sendings back that are not finished. $1 ids. */
export const withdraw = statement(
  'measures.withdraw',
  `UPDATE measures.administration a SET state = 'withdrawn', version = a.version + 1
   WHERE a.practice_id = kernel.practice_id() AND a.id = ANY ($1::uuid[]) AND a.state IN ('given', 'in-progress')`,
  { writes: true },
);

/** Marks a giving as ended. $1 giving. */
export const endGiving = statement(
  'measures.end-giving',
  `UPDATE measures.giving g SET ended_by = kernel.person_id(), ended_at = kernel.now(), version = g.version + 1
   WHERE g.practice_id = kernel.practice_id() AND g.id = $1 RETURNING g.version`,
  { writes: true },
);
