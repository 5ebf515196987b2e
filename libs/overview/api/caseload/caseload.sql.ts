import { statement } from '@attune/kernel';
import { RELATIONSHIP_MEASURES } from '@attune/measures/domain';
import { auditOf } from '@attune/notes/api';
import { dateOf, isoText, NOW, partnersOf, staffName, TODAY } from '../sql-parts';

/** $1 status or null, $2 and $3 list name and id where the page before ended, or null, $4 one more than the page holds, $5 name patterns or null. */
const CHOSEN = `($1::text IS NULL OR c.status = $1) AND ($2::text IS NULL OR (c.list_name COLLATE "C", c.id) > ($2::text, $3::uuid))
  AND ($5::text[] IS NULL OR c.list_name LIKE ALL ($5::text[]))`;

/** Each partner's newest total about the relationship. A partner's own rows: conjoint mode and the owner see none. */
const SCORES = `
  SELECT m.seat, l.measure, l.total, l.band, l."on" FROM couples.couple_member m
  CROSS JOIN LATERAL (
    SELECT a.measure, s.total, s.band, ${dateOf('a.finished_at')} AS "on" FROM measures.administration a
    JOIN measures.score s ON s.practice_id = a.practice_id AND s.administration_id = a.id AND s.total IS NOT NULL
    WHERE a.practice_id = m.practice_id AND a.couple_id = m.couple_id AND a.compartment = m.partner_id AND a.state = 'finished'
      AND a.measure IN (${RELATIONSHIP_MEASURES.map((measure) => `'${measure}'`).join(', ')})
    ORDER BY a.opens_on DESC, a.finished_at DESC LIMIT 1) l
  WHERE m.practice_id = kernel.practice_id() AND m.couple_id = c."coupleId"`;

const caseload = (name: string, whose: string) => statement(
  name,
  `WITH shown AS (
     SELECT c.id AS "coupleId", NULL::uuid AS compartment, c.list_name, c.status FROM couples.couple c
     WHERE c.practice_id = kernel.practice_id() AND ${whose} AND ${CHOSEN} ORDER BY c.list_name COLLATE "C", c.id LIMIT $4),
   told AS (${auditOf('shown', 6)})
   SELECT c."coupleId", c.list_name AS "listName", c.status, ${partnersOf('c."coupleId"')} AS partners,
     coalesce((SELECT json_agg(json_build_object('id', a.staff_id, 'name', ${staffName('a.staff_id')}) ORDER BY a.staff_id)
       FROM couples.case_assignment a
       WHERE a.practice_id = kernel.practice_id() AND a.couple_id = c."coupleId" AND a.from_on <= ${TODAY} AND (a.until_on IS NULL OR ${TODAY} < a.until_on)), '[]') AS clinicians,
     CASE WHEN n.id IS NOT NULL THEN json_build_object('id', n.id, 'heldOn', n.held_on, 'state', n.state) END AS "lastNote", n.unsigned,
     (SELECT count(*)::int FROM exercises.assignment s
       WHERE s.practice_id = kernel.practice_id() AND s.couple_id = c."coupleId" AND s.ended_at IS NULL AND (s.until_on IS NULL OR s.until_on >= ${TODAY})
         AND EXISTS (SELECT 1 FROM exercises.occurrence o WHERE o.practice_id = s.practice_id AND o.assignment_id = s.id AND o.cancelled_at IS NULL
           AND o.closes_on >= ${TODAY})) AS "openAssignments",
     (SELECT ${isoText('min(a.starts_at)')} FROM scheduling.appointment a
       WHERE a.practice_id = kernel.practice_id() AND a.couple_id = c."coupleId" AND a.status = 'planned' AND a.starts_at > ${NOW}) AS "nextAt",
     coalesce((SELECT json_agg(k ORDER BY k.seat) FROM (${SCORES}) k), '[]') AS scores,
     (SELECT count(*)::int FROM supervision.urgent_item u
       WHERE u.practice_id = kernel.practice_id() AND u.couple_id = c."coupleId" AND u.source = 'measure' AND u.acknowledged_at IS NULL) AS "measureTasks"
   FROM shown c
   CROSS JOIN LATERAL (
     SELECT (array_agg(x.id ORDER BY x.held_on DESC, x.id DESC))[1] AS id, (array_agg(x.held_on ORDER BY x.held_on DESC, x.id DESC))[1] AS held_on,
       (array_agg(x.state ORDER BY x.held_on DESC, x.id DESC))[1] AS state, count(*) FILTER (WHERE x.state <> 'final')::int AS unsigned
     FROM notes.session_note x WHERE x.practice_id = kernel.practice_id() AND x.couple_id = c."coupleId") n
   ORDER BY c.list_name COLLATE "C", c."coupleId"`,
  { writes: true },
);

/** The couples of those who care for them: found by relation, then sorted, since they are few. */
export const careCaseload = caseload('overview.caseload', 'c.id = ANY (ARRAY(SELECT couples.visible_couples()))');

/** All couples of the practice, for its owner, along the index of names. */
export const officeCaseload = caseload('overview.caseload-of-practice', 'true');
