import { partnersJson } from '@attune/couples/api';
import { auditedRead } from '@attune/notes/api';
import { dateOf, isoText, laneOf, staffName, TODAY } from '../sql-parts';

const GIVINGS = `
  SELECT g.id, g.version, ${laneOf('g.couple_id', 'g.compartment')} AS seat, g.measure, g.definition_version AS "definitionVersion", g.how, g.first_on AS "firstOn",
    g.every_days AS "everyDays", g.days_before AS "daysBefore", g.until_on AS until, g.tells_result AS "tellsResult", ${dateOf('g.given_at')} AS "givenOn", g.ended_at IS NOT NULL AS ended,
    (SELECT json_build_object('opensOn', a.opens_on, 'closesOn', a.closes_on) FROM measures.administration a
     WHERE a.practice_id = g.practice_id AND a.compartment = g.compartment AND a.giving_id = g.id AND a.state IN ('given', 'in-progress') AND a.closes_on >= ${TODAY}
     ORDER BY a.opens_on LIMIT 1) AS next
  FROM measures.giving g WHERE g.practice_id = kernel.practice_id() AND g.couple_id = $1`;

// What is over by the calendar is shown as over, whether the job has closed it yet or not.
const SENT = `
  SELECT ${laneOf('a.couple_id', 'a.compartment')} AS seat, a.measure, a.definition_version AS "definitionVersion", a.id AS "administrationId",
    CASE WHEN a.state IN ('given', 'in-progress') AND a.closes_on < ${TODAY} THEN 'expired' ELSE a.state END AS state, a.opens_on AS "opensOn", a.closes_on AS "closesOn",
    ${isoText('a.opened_at')} AS "openedAt", ${isoText('a.finished_at')} AS "finishedAt", ${dateOf('a.finished_at')} AS "finishedOn", a.freely,
    s.total, s.exact, s.band, coalesce(s.prorated, false) AS prorated, coalesce(s.answered, 0) AS answered, coalesce(s.alerts, '{}') AS alerts,
    (SELECT json_build_object('by', ${staffName('u.acknowledged_by')}, 'on', ${dateOf('u.acknowledged_at')}) FROM supervision.urgent_item u
     WHERE u.practice_id = a.practice_id AND u.source = 'measure' AND u.source_id = a.id AND u.compartment = a.compartment AND u.acknowledged_at IS NOT NULL) AS "takenUp"
  FROM measures.administration a LEFT JOIN measures.score s ON s.practice_id = a.practice_id AND s.administration_id = a.id
  WHERE a.practice_id = kernel.practice_id() AND a.couple_id = $1 AND a.state <> 'withdrawn' AND a.opens_on <= ${TODAY}`;

const BROUGHT = `
  SELECT d.measure, d.version, d.body FROM measures.definition d
  WHERE d.practice_id = kernel.practice_id() AND d.measure IN (SELECT g.measure FROM measures.giving g WHERE g.practice_id = kernel.practice_id() AND g.couple_id = $1
    UNION SELECT r.measure FROM measures.release r WHERE r.practice_id = kernel.practice_id() AND r.couple_id = $1)`;

const RELEASES = `
  SELECT r.id, r.version, r.measure, r.definition_version AS "definitionVersion", ${isoText('r.fixed_at')} AS "fixedAt", ${isoText('r.opened_at')} AS "openedAt",
    ${isoText('r.withdrawn_at')} AS "withdrawnAt", r.offered_at,
    (SELECT json_object_agg(m.seat, k.agrees) FROM couples.couple_member m
     LEFT JOIN measures.release_choice k ON k.practice_id = m.practice_id AND k.release_id = r.id AND k.compartment = m.partner_id
     WHERE m.practice_id = r.practice_id AND m.couple_id = r.couple_id) AS agrees
  FROM measures.release r WHERE r.practice_id = kernel.practice_id() AND r.couple_id = $1`;

const EXERCISES = `
  SELECT ${dateOf('r.ended_at')} AS "on", s.exercise FROM exercises.run r
  JOIN exercises.occurrence o ON o.practice_id = r.practice_id AND o.id = r.occurrence_id
  JOIN exercises.assignment s ON s.practice_id = o.practice_id AND s.id = o.assignment_id
  WHERE r.practice_id = kernel.practice_id() AND r.couple_id = $1 AND r.state = 'finished'
  UNION SELECT d.done_on, d.exercise FROM exercises.room_record d WHERE d.practice_id = kernel.practice_id() AND d.couple_id = $1`;

/** Everything that the couple's measures page draws, with the audit event. In conjoint mode the row policies leave out what is one partner's. $1 the couple. */
export const coupleMeasuresOf = auditedRead(
  'overview.couple-measures',
  `SELECT c.id AS "coupleId", NULL::uuid AS compartment, ${partnersJson('c.id')} AS partners, kernel.conjoint() AS conjoint,
     c.id = ANY (ARRAY(SELECT couples.treated_couples())) AS "mayTreat",
     NOT kernel.conjoint() AND (c.status <> 'active' OR EXISTS (SELECT 1 FROM couples.safety_hold h
       WHERE h.practice_id = c.practice_id AND h.couple_id = c.id AND h.lifted_at IS NULL)) AS held,
     coalesce((SELECT json_agg(g ORDER BY g."givenOn" DESC, g.id) FROM (${GIVINGS}) g), '[]') AS givings,
     coalesce((SELECT json_agg(t ORDER BY t."opensOn", t."administrationId") FROM (${SENT}) t), '[]') AS sent,
     coalesce((SELECT json_agg(b ORDER BY b.version) FROM (${BROUGHT}) b), '[]') AS brought,
     coalesce((SELECT json_agg(to_jsonb(r) - 'offered_at' ORDER BY r.offered_at DESC, r.id) FROM (${RELEASES}) r), '[]') AS releases,
     ARRAY(SELECT DISTINCT ${dateOf('t.starts_at')}::text FROM scheduling.appointment t
       WHERE t.practice_id = c.practice_id AND t.couple_id = c.id AND t.compartment IS NULL AND t.status = 'held' ORDER BY 1) AS appointments,
     coalesce((SELECT json_agg(e ORDER BY e."on", e.exercise) FROM (${EXERCISES}) e), '[]') AS exercises
   FROM couples.couple c
   WHERE c.practice_id = kernel.practice_id() AND c.id = $1 AND c.id = ANY (ARRAY(SELECT couples.visible_couples()))`,
  1,
);
