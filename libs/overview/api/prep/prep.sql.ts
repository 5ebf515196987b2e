import { auditedRead } from '@attune/notes/api';
import { dateOf, isoText, laneOf, noteOf, NOW, partnersOf, PLAN_OF, sealedPlan, staffName, startOf, TODAY } from '../sql-parts';

/** How many of the supervisor's words fit on the page; the rest stand at the notes. */
const WORDS_MOST = 5;

/** What was given and is or was open since they last met, with both partners' parts. In conjoint mode the row policies leave those out. */
const EXERCISES = `
  SELECT o.id, a.exercise, a.definition_version AS "definitionVersion", o.sitting, o.short, o.opens_on AS "opensOn", o.closes_on AS "closesOn",
    ${isoText('least(v.opened_at, o.reveal_at)')} AS moment, v.withheld_at IS NOT NULL AS withheld,
    couples.was_inactive(x.couple_status, x.status_since, x.inactive, least(v.opened_at, o.reveal_at)) OR EXISTS (
      SELECT 1 FROM couples.safety_hold h WHERE h.practice_id = o.practice_id AND h.couple_id = o.couple_id
        AND h.placed_at <= least(v.opened_at, o.reveal_at) AND (h.lifted_at IS NULL OR h.lifted_at > least(v.opened_at, o.reveal_at))) AS held,
    coalesce((SELECT json_agg(json_build_object('runId', r.id, 'seat', ${laneOf('r.couple_id', 'r.compartment')}, 'state', r.state,
        'on', ${dateOf('coalesce(r.ended_at, r.started_at)')}, 'endedAt', ${isoText('r.ended_at')}, 'agrees', k.agrees, 'chosenAt', ${isoText('k.chosen_at')},
        'cardApproved', k.card_id IS NULL OR t.state = 'approved',
        'answers', (SELECT coalesce(json_agg(json_build_object('field', w.field, 'number', w.number, 'body', encode(w.body, 'base64'), 'version', w.version)
            ORDER BY w.field), '[]') FROM exercises.answer w
          WHERE w.practice_id = r.practice_id AND w.run_id = r.id AND (w.audience = 'both' OR w.field IN ('tension-before', 'tension-after', 'heard')))))
      FROM exercises.run r
      LEFT JOIN exercises.reveal_choice k ON k.practice_id = r.practice_id AND k.occurrence_id = r.occurrence_id AND k.compartment = r.compartment
      LEFT JOIN exercises.trigger_card t ON t.practice_id = k.practice_id AND t.id = k.card_id
      WHERE r.practice_id = o.practice_id AND r.occurrence_id = o.id), '[]') AS runs
  FROM exercises.occurrence o
  JOIN exercises.assignment a ON a.practice_id = o.practice_id AND a.id = o.assignment_id
  LEFT JOIN exercises.reveal v ON v.practice_id = o.practice_id AND v.occurrence_id = o.id
  WHERE o.practice_id = kernel.practice_id() AND o.couple_id = x.couple_id AND o.cancelled_at IS NULL
    AND o.opens_on <= ${TODAY} AND o.closes_on >= x.since`;

const IN_ROOM = `
  SELECT d.id, d.exercise, d.definition_version AS "definitionVersion", d.done_on AS "on", d.before_a AS "beforeA", d.before_b AS "beforeB", d.after_a AS "afterA", d.after_b AS "afterB"
  FROM exercises.room_record d WHERE d.practice_id = kernel.practice_id() AND d.couple_id = x.couple_id AND d.done_on >= x.since`;

/** What was answered since they last met, or closed without an answer, with the total before. In conjoint mode the row policies leave it out. */
const MEASURES = `
  SELECT ${laneOf('a.couple_id', 'a.compartment')} AS seat, a.measure, a.definition_version AS "definitionVersion", a.state = 'finished' AS answered,
    coalesce(${dateOf('a.finished_at')}, a.closes_on) AS "on", s.total, s.exact, s.band, d.body AS brought, a.opens_on, a.id,
    (SELECT p.exact FROM measures.administration e JOIN measures.score p ON p.practice_id = e.practice_id AND p.administration_id = e.id AND p.exact IS NOT NULL
     WHERE e.practice_id = a.practice_id AND e.compartment = a.compartment AND e.couple_id = a.couple_id AND e.measure = a.measure AND e.state = 'finished' AND (e.opens_on, e.finished_at) < (a.opens_on, coalesce(a.finished_at, 'infinity'))
     ORDER BY e.opens_on DESC, e.finished_at DESC LIMIT 1) AS before
  FROM measures.administration a
  LEFT JOIN measures.score s ON s.practice_id = a.practice_id AND s.administration_id = a.id AND a.state = 'finished'
  LEFT JOIN measures.definition d ON d.practice_id = a.practice_id AND d.measure = a.measure AND d.version = a.definition_version
  WHERE a.practice_id = kernel.practice_id() AND a.couple_id = x.couple_id AND a.state <> 'withdrawn'
    AND (a.finished_at >= x.since_at OR (a.state <> 'finished' AND a.closes_on >= x.since AND a.closes_on < ${TODAY}))`;

/** What changed since they last met. */
const CHANGES = `
  SELECT 'assigned' AS kind, ${dateOf('s.assigned_at')} AS "on", 'joint' AS lane, s.exercise AS what FROM exercises.assignment s
    WHERE s.practice_id = kernel.practice_id() AND s.couple_id = x.couple_id AND s.assigned_at >= x.since_at
  UNION ALL
  SELECT 'ended', ${dateOf('s.ended_at')}, 'joint', s.exercise FROM exercises.assignment s
    WHERE s.practice_id = kernel.practice_id() AND s.couple_id = x.couple_id AND s.ended_at >= x.since_at
  UNION ALL
  SELECT CASE b.status WHEN 'no_show' THEN 'missed' WHEN 'late_cancel' THEN 'late-cancel' ELSE 'appointment' END, ${dateOf('b.starts_at')}, ${laneOf('b.couple_id', 'b.compartment')}, NULL
    FROM scheduling.appointment b
    WHERE b.practice_id = kernel.practice_id() AND b.couple_id = x.couple_id AND b.starts_at >= x.since_at AND b.starts_at < x.starts_at
      AND (b.status IN ('no_show', 'late_cancel') OR (b.status = 'held' AND b.compartment IS NOT NULL AND b.compartment IS DISTINCT FROM x.compartment))
  UNION ALL
  SELECT 'signed', ${dateOf('k.recorded_at')}, ${laneOf('k.couple_id', 'k.compartment')}, k.kind FROM couples.consent k
    WHERE k.practice_id = kernel.practice_id() AND k.couple_id = x.couple_id AND k.recorded_at >= x.since_at
  UNION ALL
  SELECT 'paused', ${dateOf('x.status_since')}, 'joint', NULL WHERE x.couple_status = 'paused' AND x.status_since >= x.since_at`;

/** What supervisors said last in talks that are not settled; still sealed. The row policies hide it in conjoint mode. */
const SUPERVISION = `
  SELECT k.id, k.note_id AS "noteId", k.by, ${isoText('k.written_at')} AS at, k.body
  FROM (
    SELECT DISTINCT ON (t.id) c.id, t.note_id, c.written_at, encode(c.body, 'base64') AS body, ${staffName('c.author_id')} AS by
    FROM notes.session_note n
    JOIN supervision.thread t ON t.practice_id = n.practice_id AND t.note_id = n.id AND t.state = 'open'
    JOIN supervision.comment c ON c.practice_id = t.practice_id AND c.thread_id = t.id AND c.author_id <> t.associate_id
    WHERE n.practice_id = kernel.practice_id() AND n.couple_id = x.couple_id
    ORDER BY t.id, c.written_at DESC, c.id DESC) k
  ORDER BY k.written_at DESC, k.id LIMIT ${WORDS_MOST}`;

/** What supervision should look at. The row policies hide it in conjoint mode. */
const TO_LOOK_AT = `
  SELECT v.id, v.source, v.last_on AS "on", cardinality(v.occasions) AS occasions,
    x.couple_id = ANY (ARRAY(SELECT couples.supervised_couples())) OR (x.couple_id = ANY (ARRAY(SELECT couples.treated_couples()))
      AND NOT EXISTS (SELECT 1 FROM practice.supervisors_of(kernel.person_id(), x.couple_id))) AS "mayClose"
  FROM supervision.review_item v WHERE v.practice_id = kernel.practice_id() AND v.couple_id = x.couple_id AND v.done_at IS NULL`;

/** How far back Prep looks when they have never met, in days. */
const FIRST_DAYS = 60;

/** Everything that Prep shows, in one statement, with its audit event. $1 the appointment. */
export const prepOf = auditedRead(
  'overview.prep',
  `SELECT x.id AS "appointmentId", x.version, x.couple_id AS "coupleId", x.compartment, ${partnersOf('x.couple_id')} AS partners,
     x.starts_at AS "startsAt", x.ends_at AS "endsAt", x.status, x.started_at AS "startedAt", ${staffName('x.staff_id')} AS "staffName",
     coalesce((SELECT json_agg(json_build_object('seat', d.seat, 'metBefore', d.met_before, 'signedEdition', d.signed_edition, 'edition', d.edition) ORDER BY d.seat)
       FROM scheduling.disclosures(x.id) d WHERE x.status = 'planned' AND NOT kernel.conjoint()), '[]') AS disclosures,
     x.last_met_on AS "lastMetOn", ${noteOf('x.id')} AS note, x.couple_id = ANY (ARRAY(SELECT couples.treated_couples())) AS "mayHold", kernel.conjoint() AS conjoint,
     (SELECT ${sealedPlan} FROM ${PLAN_OF}
       WHERE n.practice_id = kernel.practice_id() AND n.couple_id = x.couple_id AND n.appointment_id <> x.id AND n.compartment IS NOT DISTINCT FROM x.compartment
         AND n.held_on <= ${dateOf('x.starts_at')} ORDER BY n.held_on DESC, n.id DESC LIMIT 1) AS "lastPlan",
     coalesce((SELECT json_agg(json_build_object('seat', ${laneOf('q.couple_id', 'q.compartment')}, 'level', q.risk, 'on', n.held_on) ORDER BY q.position)
       FROM (SELECT n.id, n.held_on FROM notes.session_note n WHERE n.practice_id = kernel.practice_id() AND n.couple_id = x.couple_id AND n.appointment_id <> x.id
         ORDER BY n.held_on DESC, n.id DESC LIMIT 1) n
       JOIN notes.note_section q ON q.practice_id = kernel.practice_id() AND q.note_id = n.id AND q.key = 'risk' AND q.risk <> 'none'), '[]') AS risk,
     coalesce((SELECT json_agg(json_build_object('id', h.id, 'placedOn', ${dateOf('h.placed_at')}) ORDER BY h.placed_at)
       FROM couples.safety_hold h WHERE h.practice_id = kernel.practice_id() AND h.couple_id = x.couple_id AND h.lifted_at IS NULL), '[]') AS holds,
     coalesce((SELECT json_agg(json_build_object('id', u.id, 'at', ${isoText('u.opened_at')}, 'acknowledged', u.acknowledged_at IS NOT NULL) ORDER BY u.due_at, u.id)
       FROM supervision.urgent_item u WHERE u.practice_id = kernel.practice_id() AND u.couple_id = x.couple_id AND u.level = 'urgent'
         AND (u.acknowledged_at IS NULL OR u.acknowledged_at > ${NOW} - interval '7 days')), '[]') AS urgent,
     coalesce((SELECT json_agg(k ORDER BY k."on" DESC, k.id) FROM (${TO_LOOK_AT}) k), '[]') AS "toLookAt",
     coalesce((SELECT json_agg(w ORDER BY w.at DESC, w.id) FROM (${SUPERVISION}) w), '[]') AS supervision,
     coalesce((SELECT json_agg(e ORDER BY e."opensOn", e.id) FROM (${EXERCISES}) e), '[]') AS occurrences,
     coalesce((SELECT json_agg(d ORDER BY d."on", d.id) FROM (${IN_ROOM}) d), '[]') AS "inRoom",
     coalesce((SELECT json_agg(l ORDER BY l."on", l.opens_on, l.seat, l.measure, l.id) FROM (${MEASURES}) l), '[]') AS sent,
     coalesce((SELECT json_agg(g ORDER BY g."on" DESC, g.kind, g.lane) FROM (${CHANGES}) g), '[]') AS changes
   FROM (
     SELECT a.*, c.status AS couple_status, c.status_since, c.inactive, met.on_day AS last_met_on, coalesce(met.on_day, ${dateOf('a.starts_at')} - ${FIRST_DAYS}) AS since,
       ${startOf(`coalesce(met.on_day, ${dateOf('a.starts_at')} - ${FIRST_DAYS})`)} AS since_at
     FROM scheduling.appointment a
     JOIN couples.couple c ON c.practice_id = a.practice_id AND c.id = a.couple_id
     LEFT JOIN LATERAL (
       SELECT ${dateOf('b.starts_at')} AS on_day FROM scheduling.appointment b
       WHERE b.practice_id = a.practice_id AND b.couple_id = a.couple_id AND b.starts_at < a.starts_at AND b.status = 'held'
         AND b.compartment IS NOT DISTINCT FROM a.compartment ORDER BY b.starts_at DESC LIMIT 1) met ON true
     WHERE a.practice_id = kernel.practice_id() AND a.id = $1 AND a.couple_id = ANY (ARRAY(SELECT couples.visible_couples()))
   ) x`,
  1,
);
