import { partnersJson } from '@attune/couples/api';
import { statement } from '@attune/kernel';

/** The first moment of a day in the practice's zone. */
const startOf = (day: string) => `(${day})::timestamp AT TIME ZONE kernel.zone()`;

/** Whether window `o` of couple `c` is over and no pause and no hold touched it: such windows are counted. */
const COUNTS = `(o.cancelled_at IS NULL AND o.closes_on < kernel.today()
  AND NOT (c.inactive && tstzrange(${startOf('o.opens_on')}, ${startOf('o.closes_on + 1')}))
  AND NOT (c.status <> 'active' AND c.status_since < ${startOf('o.closes_on + 1')})
  AND NOT EXISTS (SELECT 1 FROM couples.safety_hold h WHERE h.practice_id = o.practice_id AND h.couple_id = o.couple_id
    AND h.placed_at < ${startOf('o.closes_on + 1')} AND (h.lifted_at IS NULL OR h.lifted_at > ${startOf('o.opens_on')})))`;

/**
 * What was done when and the numbers that progress draws, a row for each partner's part; days of held joint appointments beside it.
 * What opened and closed without a run counts as not opened; what is begun is not among them while its window is open. In conjoint mode, when the row policies hide every run, only what was done in the
 * room is left: a missing run must not look like one that was not done. The six feelings come sealed, only of runs that have ended. While a hold
 * is open no guess leaves the database, neither of feelings nor of feeling heard. $1 couple.
 */
export const progressOfCouple = statement(
  'exercises.progress',
  `SELECT ${partnersJson('$1')} AS partners, held.now AS held,
     (SELECT coalesce(json_agg(to_jsonb(e) - 'seat' ORDER BY e."on", e."occasionId", e.seat), '[]') FROM (
        SELECT m.seat, m.partner_id AS "partnerId", o.id AS "occasionId", coalesce((coalesce(r.ended_at, r.started_at) AT TIME ZONE kernel.zone())::date, o.closes_on) AS "on",
          a.exercise, false AS "inRoom", coalesce(r.state, 'not-opened') AS state, n.before, n.after, n.heard, n."heardGuess", ${COUNTS} AS counts, r.id AS "runId", n.sealed
        FROM exercises.occurrence o
        JOIN exercises.assignment a ON a.practice_id = o.practice_id AND a.id = o.assignment_id
        JOIN couples.couple_member m ON m.practice_id = o.practice_id AND m.couple_id = o.couple_id
        LEFT JOIN exercises.run r ON r.practice_id = o.practice_id AND r.occurrence_id = o.id AND r.compartment = m.partner_id
        LEFT JOIN LATERAL (
          SELECT max(w.number) FILTER (WHERE w.field = 'tension-before') AS before, max(w.number) FILTER (WHERE w.field = 'tension-after') AS after,
            max(w.number) FILTER (WHERE w.field = 'heard') AS heard, max(w.number) FILTER (WHERE w.field = 'heard-guess' AND NOT held.now) AS "heardGuess",
            json_agg(json_build_object('field', w.field, 'body', w.body, 'version', w.version)) FILTER (
              WHERE w.body IS NOT NULL AND r.state IN ('finished', 'stopped') AND (w.field = 'feelings' OR (w.field = 'feelings-guess' AND NOT held.now))) AS sealed
          FROM exercises.answer w WHERE w.practice_id = r.practice_id AND w.run_id = r.id) n ON true
        WHERE o.practice_id = c.practice_id AND o.couple_id = c.id AND NOT kernel.conjoint()
          AND CASE WHEN r.id IS NULL THEN o.cancelled_at IS NULL AND o.closes_on < kernel.today()
            ELSE r.state <> 'in-progress' OR o.cancelled_at IS NOT NULL OR o.closes_on < kernel.today() END
        UNION ALL
        SELECT m.seat, m.partner_id, d.id, d.done_on, d.exercise, true, 'finished',
          CASE m.seat WHEN 'a' THEN d.before_a ELSE d.before_b END, CASE m.seat WHEN 'a' THEN d.after_a ELSE d.after_b END, NULL, NULL, false, NULL, NULL
        FROM exercises.room_record d
        JOIN couples.couple_member m ON m.practice_id = d.practice_id AND m.couple_id = d.couple_id
        WHERE d.practice_id = c.practice_id AND d.couple_id = c.id) e) AS entries,
     ARRAY(SELECT DISTINCT (t.starts_at AT TIME ZONE kernel.zone())::date::text FROM scheduling.appointment t
       WHERE t.practice_id = c.practice_id AND t.couple_id = c.id AND t.compartment IS NULL AND t.status = 'held' ORDER BY 1) AS appointments
   FROM couples.couple c
   CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM couples.safety_hold h
     WHERE h.practice_id = c.practice_id AND h.couple_id = c.id AND h.lifted_at IS NULL) AS now) held
   WHERE c.practice_id = kernel.practice_id() AND c.id = $1 AND c.id = ANY (ARRAY(SELECT couples.visible_couples()))`,
);
