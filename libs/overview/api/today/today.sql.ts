import { statement } from '@attune/kernel';
import { auditOf } from '@attune/notes/api';
import { dateOf, isoText, noteOf, NOW, partnersOf, staffName, startOf, startOfToday, TODAY } from '../sql-parts';

/** How many of each list the page takes; what is beyond is on pages of its own. */
const OWED_MOST = 40;
const CAME_MOST = 30;
const ASKED_MOST = 20;
/** Notes older than this are no longer talked about as news. */
const TALK_DAYS = 60;

const MINE = 'ARRAY(SELECT couples.treated_couples())';
const SUPERVISED = 'ARRAY(SELECT couples.supervised_couples())';
const givenName = (partner: string): string => `(SELECT p.given_name FROM couples.partner p WHERE p.practice_id = kernel.practice_id() AND p.id = ${partner})`;

/** The acting clinician's appointments of today, each with what came before it. */
const DAY = `
  SELECT a.id, a.couple_id AS "coupleId", a.compartment, a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.status, a.started_at AS "startedAt",
    a.stopped_at AS "stoppedAt", before.status AS "lastStatus", met.on_day AS "lastMetOn",
    EXISTS (SELECT 1 FROM exercises.run r WHERE r.practice_id = a.practice_id AND r.couple_id = a.couple_id AND r.state = 'finished'
      AND r.ended_at > ${startOf('met.on_day')}) AS "cameIn",
    EXISTS (SELECT 1 FROM couples.safety_hold h WHERE h.practice_id = a.practice_id AND h.couple_id = a.couple_id AND h.lifted_at IS NULL) AS held,
    EXISTS (SELECT 1 FROM supervision.urgent_item u WHERE u.practice_id = a.practice_id AND u.couple_id = a.couple_id AND u.acknowledged_at IS NULL AND u.level = 'urgent') AS urgent
  FROM scheduling.appointment a
  LEFT JOIN LATERAL (
    SELECT b.status FROM scheduling.appointment b
    WHERE b.practice_id = a.practice_id AND b.couple_id = a.couple_id AND b.starts_at < a.starts_at AND b.status NOT IN ('cancelled', 'planned')
      AND b.compartment IS NOT DISTINCT FROM a.compartment ORDER BY b.starts_at DESC LIMIT 1) before ON true
  LEFT JOIN LATERAL (
    SELECT ${dateOf('b.starts_at')} AS on_day FROM scheduling.appointment b
    WHERE b.practice_id = a.practice_id AND b.couple_id = a.couple_id AND b.starts_at < a.starts_at AND b.status = 'held'
      AND b.compartment IS NOT DISTINCT FROM a.compartment ORDER BY b.starts_at DESC LIMIT 1) met ON true
  WHERE a.practice_id = kernel.practice_id() AND a.staff_id = kernel.person_id() AND a.status <> 'cancelled'
    AND a.starts_at >= ${startOfToday()} AND a.starts_at < ${startOfToday(1)}`;

/** Appointments that are over without a note, drafts, and notes that came back: oldest first. */
const OWED = `
  SELECT * FROM (
    SELECT 'unwritten' AS kind, a.id AS "appointmentId", NULL::uuid AS "noteId", ${dateOf('coalesce(a.started_at, a.starts_at)')} AS "heldOn",
      a.couple_id AS "coupleId", a.compartment
    FROM scheduling.appointment a
    WHERE a.practice_id = kernel.practice_id() AND a.staff_id = kernel.person_id() AND a.status IN ('planned', 'held')
      AND coalesce(a.stopped_at, a.ends_at) <= ${NOW} AND a.starts_at <= ${NOW} AND a.couple_id = ANY (${MINE})
      AND NOT EXISTS (SELECT 1 FROM notes.session_note n WHERE n.practice_id = a.practice_id AND n.appointment_id = a.id)
    UNION ALL
    SELECT n.state, n.appointment_id, n.id, n.held_on, n.couple_id, n.compartment
    FROM notes.session_note n
    WHERE n.practice_id = kernel.practice_id() AND n.author_id = kernel.person_id() AND n.state IN ('draft', 'returned')
  ) o ORDER BY o."heldOn", o."appointmentId" LIMIT ${OWED_MOST}`;

/** What others did on one's couples since the beginning of yesterday: newest first. */
const SINCE = startOfToday(-1);
const CAME = `
  SELECT * FROM (
    SELECT 'run' AS kind, r.ended_at AS at, r.couple_id AS "coupleId", r.compartment, s.exercise AS what, r.state AS how, NULL::uuid AS "noteId"
    FROM exercises.run r
    JOIN exercises.occurrence o ON o.practice_id = r.practice_id AND o.id = r.occurrence_id
    JOIN exercises.assignment s ON s.practice_id = o.practice_id AND s.id = o.assignment_id
    WHERE r.practice_id = kernel.practice_id() AND r.couple_id = ANY (${MINE}) AND r.state IN ('finished', 'stopped') AND r.ended_at >= ${SINCE}
    UNION ALL
    SELECT 'consent', k.recorded_at, k.couple_id, k.compartment, k.kind, NULL, NULL
    FROM couples.consent k
    WHERE k.practice_id = kernel.practice_id() AND k.couple_id = ANY (${MINE}) AND k.way = 'portal' AND k.recorded_at >= ${SINCE}
    UNION ALL
    SELECT 'note', n.final_at, n.couple_id, n.compartment, g.kind, NULL, n.id
    FROM notes.session_note n JOIN notes.signature g ON g.practice_id = n.practice_id AND g.note_id = n.id AND g.kind <> 'author'
    WHERE n.practice_id = kernel.practice_id() AND n.couple_id = ANY (${MINE}) AND n.author_id = kernel.person_id() AND n.final_at >= ${SINCE}
    UNION ALL
    SELECT 'note', v.decided_at, n.couple_id, n.compartment, 'returned', NULL, n.id
    FROM notes.session_note n JOIN supervision.review v ON v.practice_id = n.practice_id AND v.note_id = n.id AND v.state = 'returned' AND v.decided_at >= ${SINCE}
    WHERE n.practice_id = kernel.practice_id() AND n.author_id = kernel.person_id() AND n.state = 'returned'
    UNION ALL
    SELECT 'comment', max(k.written_at), n.couple_id, n.compartment, 'comment', NULL, n.id
    FROM notes.session_note n
    JOIN supervision.thread t ON t.practice_id = n.practice_id AND t.note_id = n.id
    JOIN supervision.comment k ON k.practice_id = t.practice_id AND k.thread_id = t.id AND k.author_id <> kernel.person_id() AND k.written_at >= ${SINCE}
    WHERE n.practice_id = kernel.practice_id() AND n.author_id = kernel.person_id() AND n.couple_id = ANY (${MINE})
      AND n.held_on >= ${TODAY} - ${TALK_DAYS}
    GROUP BY n.id, n.couple_id, n.compartment
  ) c ORDER BY c.at DESC LIMIT ${CAME_MOST}`;

/** What waits for the reader's yes and for nobody else's: oldest first. */
const ASKED = `
  SELECT * FROM (
    SELECT 'clearance' AS kind, r.asked_at AS at, ${staffName('r.asked_by')} AS by, r.couple_id AS "coupleId", NULL::uuid AS compartment
    FROM couples.clearance r
    WHERE r.practice_id = kernel.practice_id() AND r.decision IS NULL AND r.couple_id = ANY (${SUPERVISED})
    UNION ALL
    SELECT 'lift', coalesce(h.clinician_yes_at, h.supervisor_yes_at), ${staffName('coalesce(h.clinician_yes_by, h.supervisor_yes_by)')}, h.couple_id, NULL
    FROM couples.safety_hold h
    WHERE h.practice_id = kernel.practice_id() AND h.lifted_at IS NULL AND (
      h.clinician_yes_by IS NOT NULL AND h.supervisor_yes_by IS NULL AND h.couple_id = ANY (${SUPERVISED})
      OR h.supervisor_yes_by IS NOT NULL AND h.clinician_yes_by IS NULL AND h.couple_id = ANY (${MINE}))
    UNION ALL
    SELECT 'card', min(t.written_at), ${givenName('t.compartment')}, t.couple_id, t.compartment
    FROM exercises.trigger_card t
    WHERE t.practice_id = kernel.practice_id() AND t.state = 'proposed' AND t.couple_id = ANY (${MINE})
    GROUP BY t.couple_id, t.compartment
  ) q ORDER BY q.at, q."coupleId" LIMIT ${ASKED_MOST}`;

/** Today in one statement, its audit event with it. No parameters of its own; those of the event follow. */
export const today = statement(
  'overview.today',
  `WITH day AS (${DAY}), owed AS (${OWED}), came AS (${CAME}), asked AS (${ASKED}),
   shown AS (SELECT "coupleId", compartment FROM day UNION ALL SELECT "coupleId", compartment FROM owed UNION ALL SELECT "coupleId", compartment FROM came
     UNION ALL SELECT "coupleId", compartment FROM asked),
   told AS (${auditOf('shown', 1)})
   SELECT kernel.today() AS date, kernel.now() AS now,
     (SELECT min(${dateOf('a.starts_at')}) FROM scheduling.appointment a WHERE a.practice_id = kernel.practice_id() AND a.staff_id = kernel.person_id()
       AND a.starts_at >= ${startOfToday(1)} AND a.status = 'planned') AS "nextOn",
     coalesce((SELECT json_agg(json_build_object('id', d.id, 'coupleId', d."coupleId", 'compartment', d.compartment, 'partners', ${partnersOf('d."coupleId"')},
       'startsAt', ${isoText('d."startsAt"')}, 'endsAt', ${isoText('d."endsAt"')}, 'status', d.status, 'startedAt', ${isoText('d."startedAt"')},
       'stoppedAt', ${isoText('d."stoppedAt"')}, 'lastStatus', d."lastStatus", 'lastMetOn', d."lastMetOn", 'cameIn', d."cameIn",
       'marks', array_to_json(array_remove(ARRAY[CASE WHEN d.urgent THEN 'urgent' END, CASE WHEN d.held THEN 'hold' END], NULL)), 'note', ${noteOf('d.id')}) ORDER BY d."startsAt", d.id) FROM day d), '[]') AS appointments,
     coalesce((SELECT json_agg(json_build_object('kind', o.kind, 'appointmentId', o."appointmentId", 'noteId', o."noteId", 'heldOn', o."heldOn",
       'coupleId', o."coupleId", 'compartment', o.compartment, 'partners', ${partnersOf('o."coupleId"')}) ORDER BY o."heldOn", o."appointmentId") FROM owed o), '[]') AS "notesOwed",
     coalesce((SELECT json_agg(json_build_object('kind', c.kind, 'at', ${isoText('c.at')}, 'coupleId', c."coupleId", 'compartment', c.compartment,
       'partners', ${partnersOf('c."coupleId"')}, 'what', c.what, 'how', c.how, 'noteId', c."noteId") ORDER BY c.at DESC) FROM came c), '[]') AS "cameIn",
     coalesce((SELECT json_agg(json_build_object('kind', k.kind, 'at', ${isoText('k.at')}, 'by', k.by, 'coupleId', k."coupleId",
       'partners', ${partnersOf('k."coupleId"')}) ORDER BY k.at, k."coupleId") FROM asked k), '[]') AS asked`,
  { writes: true },
);
