import { statement } from '@attune/kernel';
import { auditedRead, isoText } from '@attune/notes/api';

const fullName = (id: string) => `(SELECT concat_ws(' ', s.title, s.given_name, s.family_name) FROM practice.staff_member s
  WHERE s.practice_id = u.practice_id AND s.id = ${id})`;

/** What waits for the reader to take it up, the most pressing first; and, for a week, who has it. */
export const urgentItems = auditedRead(
  'supervision.urgent',
  `SELECT u.id, u.source, u.source_id AS "sourceId", u.level,
     CASE WHEN u.couple_id = ANY (ARRAY(SELECT couples.visible_couples())) THEN u.asks ELSE '{}' END AS asks, u.couple_id AS "coupleId", u.compartment, u.opened_at AS "openedAt", u.due_at AS "dueAt",
     u.escalated_at AS "escalatedAt",
     (SELECT json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name) FROM couples.partner p
       WHERE p.practice_id = u.practice_id AND p.id = u.compartment) AS partner,
     ARRAY(SELECT concat_ws(' ', s.title, s.given_name, s.family_name) FROM practice.staff_member s
       WHERE s.practice_id = u.practice_id AND s.id = ANY (u.told) ORDER BY s.family_name, s.id) AS told,
     (SELECT r.run_id FROM exercises.unsafe_report r WHERE r.practice_id = u.practice_id AND u.source = 'unsafe-report' AND r.id = u.source_id) AS "runId",
     CASE WHEN u.acknowledged_by IS NOT NULL THEN json_build_object('by', u.acknowledged_by, 'name', ${fullName('u.acknowledged_by')}, 'at', ${isoText('u.acknowledged_at')}) END AS acknowledged
   FROM supervision.urgent_item u
   WHERE u.practice_id = kernel.practice_id() AND (u.acknowledged_at IS NULL OR u.acknowledged_at > kernel.now() - interval '7 days')
   ORDER BY u.acknowledged_at IS NOT NULL, u.due_at, u.id LIMIT 100`,
  0,
);

/** Whether anything urgent waits for the reader: a mark and no content, so that reading it is no reading of a record. */
export const urgentWaits = statement(
  'supervision.urgent-waits',
  `SELECT EXISTS (SELECT 1 FROM supervision.urgent_item u
     WHERE u.practice_id = kernel.practice_id() AND u.acknowledged_at IS NULL AND u.level = 'urgent') AS waits`,
);

/** "I have it": the first to say so. $1 the item. */
export const takeUrgent = statement(
  'supervision.take-urgent',
  `UPDATE supervision.urgent_item u SET acknowledged_by = kernel.person_id(), acknowledged_at = kernel.now()
   WHERE u.practice_id = kernel.practice_id() AND u.id = $1 AND u.acknowledged_at IS NULL
   RETURNING u.couple_id AS "coupleId", u.compartment, u.told || u.escalated_to AS told`,
  { writes: true },
);

/** Who has it. $1 the item. */
export const whoHasIt = statement(
  'supervision.who-has-it',
  `SELECT u.acknowledged_by AS by, ${fullName('u.acknowledged_by')} AS name, u.acknowledged_at AS at
   FROM supervision.urgent_item u WHERE u.practice_id = kernel.practice_id() AND u.id = $1`,
);

/**
 * Opens an item once for its source. Where the source asks for something more later, its item is open again, with the sooner of both clocks while
 * nobody has taken it up. $1 source, $2 its id, $3 couple, $4 partner, $5 opened at, $6 due at, $7 who is told, $8 level, $9 what is asked.
 */
export const openUrgent = statement(
  'supervision.open-urgent',
  `INSERT INTO supervision.urgent_item AS u (practice_id, couple_id, compartment, source, source_id, opened_at, due_at, told, level, asks)
   VALUES (kernel.practice_id(), $3, $4, $1, $2, $5, $6, $7::uuid[], $8, $9::text[]) ON CONFLICT (practice_id, source, source_id, compartment) DO UPDATE SET
     asks = excluded.asks, level = excluded.level, told = excluded.told, acknowledged_by = NULL, acknowledged_at = NULL, escalated_at = NULL, escalated_to = '{}',
     due_at = CASE WHEN u.acknowledged_at IS NULL THEN least(u.due_at, excluded.due_at) ELSE excluded.due_at END
   WHERE NOT u.asks @> excluded.asks RETURNING u.id`,
  { writes: true },
);

const worksHere = (id: string) => `EXISTS (SELECT 1 FROM practice.staff_member s WHERE s.practice_id = kernel.practice_id() AND s.id = ${id} AND s.ended_at IS NULL)`;

/** What opening needs to know: the practice's clock, and who cares for the couple now. $1 couple. */
export const whomToCall = statement(
  'supervision.whom-to-call',
  `SELECT t.acknowledge_minutes AS minutes, t.working_hours AS hours,
     ARRAY(SELECT DISTINCT c.staff_id FROM couples.care_of($1) c) AS care
   FROM practice.settings t WHERE t.practice_id = kernel.practice_id()`,
);

const holding = (role: string) => `ARRAY(SELECT g.staff_id FROM access.role_grant g WHERE g.practice_id = u.practice_id AND g.role = '${role}'
       AND g.from_on <= kernel.today() AND (g.until_on IS NULL OR kernel.today() < g.until_on) AND ${worksHere('g.staff_id')})`;

/** By name, who was told of an item that still nobody has. $1 the item. */
export const whomToReach = statement(
  'supervision.whom-to-reach',
  `SELECT ${fullName('t.id')} AS name FROM supervision.urgent_item u CROSS JOIN LATERAL unnest(u.told) AS t (id)
   WHERE u.practice_id = kernel.practice_id() AND u.id = $1 AND u.acknowledged_at IS NULL ORDER BY 1`,
);

/** An item that is overdue, held, with who may take it on. $1 the item. */
export const holdOverdue = statement(
  'supervision.hold-overdue',
  `SELECT u.id, u.couple_id AS "coupleId", u.told,
     ARRAY(SELECT DISTINCT v.supervisor_id FROM couples.case_assignment c, practice.supervisors_of(c.staff_id, u.couple_id) v
       WHERE c.practice_id = u.practice_id AND c.couple_id = u.couple_id AND c.from_on <= kernel.today() AND (c.until_on IS NULL OR kernel.today() < c.until_on) AND v.kind = 'cover') AS covers,
     ${holding('supervisor')} AS supervisors, ${holding('owner')} AS owners
   FROM supervision.urgent_item u
   WHERE u.practice_id = kernel.practice_id() AND u.id = $1 AND u.acknowledged_at IS NULL AND u.escalated_at IS NULL AND u.level = 'urgent' AND u.due_at <= kernel.now()
   FOR UPDATE OF u SKIP LOCKED`,
  { writes: true },
);

/** $1 the item, $2 to whom it goes on. */
export const escalate = statement(
  'supervision.escalate',
  `UPDATE supervision.urgent_item SET escalated_at = kernel.now(), escalated_to = $2::uuid[]
   WHERE practice_id = kernel.practice_id() AND id = $1 RETURNING id`,
  { writes: true },
);
