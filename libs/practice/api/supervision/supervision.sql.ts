import { statement } from '@attune/kernel';

const NAME = (alias: string) => `concat_ws(' ', ${alias}.title, ${alias}.given_name, ${alias}.family_name)`;

/** Relations that hold on the day or come later, as far as the reader may see them; of everybody, or of one person. */
export const relations = statement(
  'practice.relations',
  `SELECT r.id, r.supervisor_id AS "supervisorId", ${NAME('v')} AS "supervisorName", r.associate_id AS "associateId", ${NAME('a')} AS "associateName",
     r.kind, r.covers_id AS "coversId", CASE WHEN r.covers_id IS NULL THEN NULL ELSE ${NAME('c')} END AS "coversName", r.couple_id AS "coupleId",
     r.from_on AS "fromOn", r.until_on AS "untilOn", r.version
   FROM practice.supervision_relation r
   JOIN practice.staff_member v ON v.practice_id = r.practice_id AND v.id = r.supervisor_id
   JOIN practice.staff_member a ON a.practice_id = r.practice_id AND a.id = r.associate_id
   LEFT JOIN practice.staff_member c ON c.practice_id = r.practice_id AND c.id = r.covers_id
   WHERE r.practice_id = kernel.practice_id() AND (r.until_on IS NULL OR r.until_on > $1::date) AND r.until_on IS DISTINCT FROM r.from_on
     AND ($2::uuid IS NULL OR r.supervisor_id = $2 OR r.associate_id = $2)
   ORDER BY a.family_name, a.given_name, r.associate_id, r.kind DESC, r.from_on, r.id LIMIT 2000`,
);

/** Everybody who is an associate on the day, or is one and was supervised then, for who may know: the owner all, others those they are related to. */
export const associates = statement(
  'practice.associates',
  `SELECT DISTINCT s.family_name, s.given_name, s.id, ${NAME('s')} AS name
   FROM practice.staff_member s JOIN access.role_grant g ON g.practice_id = s.practice_id AND g.staff_id = s.id
   WHERE s.practice_id = kernel.practice_id() AND s.ended_at IS NULL AND g.role = 'associate'
     AND (g.from_on <= $1::date AND (g.until_on IS NULL OR $1::date < g.until_on)
       OR (g.until_on IS NULL OR kernel.today() < g.until_on) AND EXISTS (SELECT 1 FROM practice.supervision_relation r WHERE r.practice_id = s.practice_id AND r.associate_id = s.id
         AND r.from_on <= $1::date AND (r.until_on IS NULL OR $1::date < r.until_on)))
     AND (access.holds_role('owner') OR s.id = kernel.person_id() OR s.id IN (SELECT practice.supervised_staff()))
   ORDER BY s.family_name, s.given_name, s.id`,
);

/** Stands somebody in for a supervisor: one relation for each associate (and couple) whom that supervisor has in the time. */
export const insertCover = statement(
  'practice.insert-cover',
  `INSERT INTO practice.supervision_relation (practice_id, supervisor_id, associate_id, kind, covers_id, couple_id, from_on, until_on, made_by)
   SELECT kernel.practice_id(), $2, r.associate_id, 'cover', $1, r.couple_id, greatest($3::date, min(r.from_on)), $4::date, kernel.person_id()
   FROM practice.supervision_relation r
   WHERE r.practice_id = kernel.practice_id() AND r.kind = 'primary' AND r.supervisor_id = $1 AND r.associate_id <> $2
     AND daterange(r.from_on, r.until_on) && daterange($3::date, $4::date)
     AND NOT EXISTS (
       SELECT 1 FROM practice.supervision_relation k
       WHERE k.practice_id = r.practice_id AND k.kind = 'cover' AND k.supervisor_id = $2 AND k.associate_id = r.associate_id AND k.covers_id = $1
         AND k.couple_id IS NOT DISTINCT FROM r.couple_id AND daterange(k.from_on, k.until_on) && daterange($3::date, $4::date))
   GROUP BY r.associate_id, r.couple_id
   RETURNING id`,
  { writes: true },
);

/** A new associate of somebody who is being stood in for comes under the cover too. */
export const followCovers = statement(
  'practice.follow-covers',
  `INSERT INTO practice.supervision_relation (practice_id, supervisor_id, associate_id, kind, covers_id, couple_id, from_on, until_on, made_by)
   SELECT DISTINCT kernel.practice_id(), r.supervisor_id, $2::uuid, 'cover', $1::uuid, $3::uuid, greatest(r.from_on, $4::date), r.until_on, kernel.person_id()
   FROM practice.supervision_relation r
   WHERE r.practice_id = kernel.practice_id() AND r.kind = 'cover' AND r.covers_id = $1 AND r.supervisor_id <> $2
     AND r.until_on > greatest(r.from_on, $4::date)`,
  { writes: true },
);

/** Whether couples are assigned to somebody now or later. `staff` is an expression with their id. */
const hasCouples = (staff: string) => `EXISTS (SELECT 1 FROM couples.case_assignment a
     WHERE a.practice_id = kernel.practice_id() AND a.staff_id = ${staff} AND (a.until_on IS NULL OR a.until_on > kernel.today()))`;

/**
 * Everything that a person supervises or is supervised in ends today. As long as couples are assigned to them, whoever supervised stays with those: what
 * waits for review, and what a partner reports, still has somebody.
 */
export const endRelationsOf = statement(
  'practice.end-relations-of',
  `UPDATE practice.supervision_relation SET until_on = greatest(from_on, kernel.today()), version = version + 1
   WHERE practice_id = kernel.practice_id() AND (until_on IS NULL OR until_on > kernel.today()) AND (supervisor_id = $1 OR associate_id = $1 AND NOT ${hasCouples('$1')})`,
  { writes: true },
);

/** Supervision of all who left and have no couple any more ends today. */
export const endRelationsOfThoseWhoLeft = statement(
  'practice.end-relations-of-those-who-left',
  `UPDATE practice.supervision_relation r SET until_on = greatest(r.from_on, kernel.today()), version = r.version + 1
   WHERE r.practice_id = kernel.practice_id() AND (r.until_on IS NULL OR r.until_on > kernel.today())
     AND EXISTS (SELECT 1 FROM practice.staff_member s WHERE s.practice_id = r.practice_id AND s.id = r.associate_id AND s.ended_at IS NOT NULL)
     AND NOT ${hasCouples('r.associate_id')}`,
  { writes: true },
);

export const supervisesNow = statement(
  'practice.supervises-now',
  `SELECT EXISTS (SELECT 1 FROM practice.supervision_relation r
   WHERE r.practice_id = kernel.practice_id() AND r.supervisor_id = $1 AND (r.until_on IS NULL OR r.until_on > kernel.today())) AS yes`,
);
