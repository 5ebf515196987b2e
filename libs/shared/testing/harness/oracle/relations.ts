import type { TestDatabase } from '../database';
import type { Relations } from './rule';

const QUERY = `
  WITH held AS (
    SELECT a.couple_id, a.staff_id FROM couples.case_assignment a
    WHERE a.practice_id = $1 AND a.from_on <= $2::date AND (a.until_on IS NULL OR $2::date < a.until_on)),
  over AS (
    SELECT h.couple_id, r.supervisor_id FROM held h JOIN practice.supervision_relation r
      ON r.practice_id = $1 AND r.associate_id = h.staff_id AND (r.couple_id IS NULL OR r.couple_id = h.couple_id)
    WHERE r.from_on <= $2::date AND (r.until_on IS NULL OR $2::date < r.until_on))
  SELECT 'staff' AS what, NULL::uuid AS couple, id AS person FROM practice.staff_member WHERE practice_id = $1
  UNION ALL SELECT 'owner', NULL, staff_id FROM access.role_grant
    WHERE practice_id = $1 AND role = 'owner' AND from_on <= $2::date AND (until_on IS NULL OR $2::date < until_on)
  UNION ALL SELECT 'care', couple_id, staff_id FROM held
  UNION ALL SELECT 'care', couple_id, supervisor_id FROM over
  UNION ALL SELECT 'reader', n.couple_id, r.supervisor_id FROM notes.session_note n JOIN practice.supervision_relation r
      ON r.practice_id = $1 AND r.associate_id = n.author_id AND (r.couple_id IS NULL OR r.couple_id = n.couple_id)
    WHERE n.practice_id = $1 AND n.state <> 'draft' AND r.from_on <= $2::date AND (r.until_on IS NULL OR $2::date < r.until_on)
  UNION ALL SELECT 'partner', couple_id, partner_id FROM couples.couple_member WHERE practice_id = $1`;

/** Runs of an occurrence whose moment came while both had finished and both agreed, and that nobody withholds. */
const REVEALED = `
  WITH agreed AS (
    SELECT r.occurrence_id, r.id, count(*) OVER (PARTITION BY r.occurrence_id) AS parts FROM exercises.run r
    JOIN exercises.reveal_choice k ON k.practice_id = r.practice_id AND k.occurrence_id = r.occurrence_id AND k.compartment = r.compartment
    WHERE r.practice_id = $1 AND r.state = 'finished' AND k.agrees)
  SELECT a.id FROM agreed a JOIN exercises.occurrence o ON o.practice_id = $1 AND o.id = a.occurrence_id
  LEFT JOIN exercises.reveal v ON v.practice_id = $1 AND v.occurrence_id = o.id
  WHERE a.parts = 2 AND v.withheld_at IS NULL AND least(v.opened_at, o.reveal_at) <= $2`;

/** Reads the relations of a practice on a date (`YYYY-MM-DD` in its zone), and what was revealed by a moment. */
export async function readRelations(database: TestDatabase, practiceId: string, today: string, now: Date): Promise<Relations> {
  const revealed = await database.sql<{ id: string }>(REVEALED, [practiceId, now]);
  const rows = await database.sql<{ what: string; couple: string | null; person: string }>(QUERY, [practiceId, today]);
  const people = (what: string) => new Set(rows.filter((row) => row.what === what).map((row) => row.person));
  const byCouple = (what: string) => {
    const map = new Map<string, Set<string>>();
    for (const { couple, person } of rows.filter((row) => row.what === what)) {
      map.set(couple ?? '', (map.get(couple ?? '') ?? new Set()).add(person));
    }
    return map;
  };
  return { staff: people('staff'), owners: people('owner'), partners: byCouple('partner'), care: byCouple('care'), readers: byCouple('reader'), revealed: new Set(revealed.map((row) => row.id)) };
}
