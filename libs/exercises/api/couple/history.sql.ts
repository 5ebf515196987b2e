import { partnersJson } from '@attune/couples/api';
import { statement } from '@attune/kernel';
import { isoText } from '@attune/scheduling/api';

/**
 * Everything given to a couple and what became of it, newest first. In conjoint mode the row policies leave out what each partner did,
 * and what was withheld is not said. $1 couple.
 */
export const historyOfCouple = statement(
  'exercises.history',
  `SELECT ${partnersJson('$1')} AS partners,
     NOT kernel.conjoint() AND (c.status <> 'active' OR EXISTS (
       SELECT 1 FROM couples.safety_hold h WHERE h.practice_id = c.practice_id AND h.couple_id = c.id AND h.lifted_at IS NULL)) AS held,
     (SELECT coalesce(json_agg(x ORDER BY x."assignedAt" DESC, x.id DESC), '[]') FROM (
        SELECT a.id, a.version, a.exercise, a.definition_version AS "definitionVersion", a.variant, a.short, a.first_on AS "firstOn", a.rhythm, a.until_on AS until,
          a.reveal_on AS "revealOn", a.reveal_hour AS "revealHour", a.sentence, a.sentence_version AS "sentenceVersion", a.assigned_at AS "assignedAt",
          CASE WHEN a.ended_at IS NULL AND EXISTS (SELECT 1 FROM exercises.occurrence o
            WHERE o.practice_id = a.practice_id AND o.assignment_id = a.id AND o.cancelled_at IS NULL AND o.closes_on >= kernel.today()) THEN 'active' ELSE 'ended' END AS status,
          (SELECT coalesce(json_agg(json_build_object('id', o.id, 'number', o.number, 'sitting', o.sitting, 'opensOn', o.opens_on, 'closesOn', o.closes_on,
              'revealAt', ${isoText('o.reveal_at')}, 'openedAt', ${isoText('v.opened_at')},
              'withheldAt', CASE WHEN NOT kernel.conjoint() THEN ${isoText('v.withheld_at')} END,
              'runs', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'partnerId', r.compartment, 'state', r.state,
                  'on', (coalesce(r.ended_at, r.started_at) AT TIME ZONE kernel.zone())::date, 'agrees', k.agrees,
                  'unsafe', EXISTS (SELECT 1 FROM exercises.unsafe_report u WHERE u.practice_id = r.practice_id AND u.run_id = r.id)) ORDER BY m.seat), '[]')
                FROM exercises.run r
                JOIN couples.couple_member m ON m.practice_id = r.practice_id AND m.couple_id = r.couple_id AND m.partner_id = r.compartment
                LEFT JOIN exercises.reveal_choice k ON k.practice_id = r.practice_id AND k.occurrence_id = r.occurrence_id AND k.compartment = r.compartment
                WHERE r.practice_id = o.practice_id AND r.occurrence_id = o.id)) ORDER BY o.number DESC), '[]')
           FROM exercises.occurrence o
           LEFT JOIN exercises.reveal v ON v.practice_id = o.practice_id AND v.occurrence_id = o.id
           WHERE o.practice_id = a.practice_id AND o.assignment_id = a.id
             AND (o.cancelled_at IS NULL OR EXISTS (SELECT 1 FROM exercises.run r WHERE r.practice_id = o.practice_id AND r.occurrence_id = o.id))) AS occurrences
        FROM exercises.assignment a WHERE a.practice_id = c.practice_id AND a.couple_id = c.id) x) AS assignments,
     (SELECT coalesce(json_agg(json_build_object('id', m.id, 'exercise', m.exercise, 'on', m.done_on, 'note', m.note) ORDER BY m.done_on DESC, m.id DESC), '[]')
      FROM exercises.room_record m WHERE m.practice_id = c.practice_id AND m.couple_id = c.id) AS "inRoom"
   FROM couples.couple c
   WHERE c.practice_id = kernel.practice_id() AND c.id = $1 AND c.id = ANY (ARRAY(SELECT couples.visible_couples()))`,
);
