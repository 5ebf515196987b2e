import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the partner whose compartment it is may read, and what staff write there. */
const WALLS = [
  { table: 'giving', partner: 'reads own', staff: 'writes' },
  { table: 'administration', partner: 'reads own', staff: 'writes' },
  { table: 'answer', partner: 'reads own', staff: 'nothing' },
  // A total on a phone would be read by whoever holds the phone; bands and alerts are for care.
  { table: 'score', partner: 'reads nothing', staff: 'nothing' },
  { table: 'release', partner: 'reads nothing', staff: 'writes' },
  { table: 'release_choice', partner: 'reads own', staff: 'nothing' },
] as const;

const OWN = `(SELECT kernel.person_kind()) = 'partner' AND compartment = (SELECT kernel.person_id())
  AND couple_id = ANY (ARRAY(SELECT c.couple_id FROM couples.own_couple() c WHERE NOT c.closed))`;
const TREATED = `couple_id = ANY (ARRAY(SELECT couples.treated_couples())) AND NOT (SELECT kernel.conjoint())`;
const OPEN = `state IN ('given', 'in-progress')`;

export class WhoReadsMeasures1795000001851 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const { table, partner, staff } of WALLS) {
      await q.query(`SELECT couples.wall_clinical('measures.${table}', '${partner}')`);
      if (staff === 'nothing') await q.query(`DROP POLICY treating_inserts ON measures.${table}; DROP POLICY treating_updates ON measures.${table}`);
    }
    await definitions(q);
    await q.query(`
      -- Whoever treats gives and takes back; a sending that was begun by its partner is changed in no other way.
      DROP POLICY treating_inserts ON measures.giving;
      CREATE POLICY treating_inserts ON measures.giving FOR INSERT TO attune_rt WITH CHECK (${TREATED} AND given_by = (SELECT kernel.person_id()));
      DROP POLICY treating_inserts ON measures.administration;
      CREATE POLICY treating_inserts ON measures.administration FOR INSERT TO attune_rt WITH CHECK (${TREATED} AND state = 'given');
      DROP POLICY treating_updates ON measures.administration;
      CREATE POLICY treating_withdraws ON measures.administration FOR UPDATE TO attune_rt USING (${TREATED} AND ${OPEN}) WITH CHECK (${TREATED} AND state = 'withdrawn');

      CREATE POLICY own_updates ON measures.administration FOR UPDATE TO attune_rt USING (${OWN} AND ${OPEN}) WITH CHECK (${OWN} AND state IN ('given', 'in-progress', 'finished'));
      CREATE POLICY own_inserts ON measures.answer FOR INSERT TO attune_rt WITH CHECK (${OWN});
      CREATE POLICY own_updates ON measures.answer FOR UPDATE TO attune_rt USING (${OWN}) WITH CHECK (${OWN});
      CREATE POLICY own_inserts ON measures.score FOR INSERT TO attune_rt WITH CHECK (${OWN});
      REVOKE UPDATE ON measures.score FROM attune_rt, attune_job;

      CREATE POLICY own_couple_reads ON measures.release FOR SELECT TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'partner' AND couple_id = ANY (ARRAY(SELECT couples.my_couple())));
      CREATE POLICY own_inserts ON measures.release_choice FOR INSERT TO attune_rt WITH CHECK (${OWN});
      CREATE POLICY own_updates ON measures.release_choice FOR UPDATE TO attune_rt USING (${OWN}) WITH CHECK (${OWN})`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of [...WALLS.map((wall) => wall.table), 'definition']) await q.query(`ALTER TABLE measures.${table} DISABLE ROW LEVEL SECURITY`);
  }
}

/** All staff read what the practice brought; a partner what they were sent themselves. A definition is never changed: scores hang on it. */
async function definitions(q: QueryRunner): Promise<void> {
  await q.query(`
    SELECT kernel.wall('measures.definition');
    REVOKE UPDATE ON measures.definition FROM attune_rt, attune_job;
    CREATE POLICY staff_reads ON measures.definition FOR SELECT TO attune_rt USING ((SELECT kernel.person_kind()) = 'staff');
    CREATE POLICY staff_imports ON measures.definition FOR INSERT TO attune_rt WITH CHECK (
      (SELECT kernel.person_kind()) = 'staff' AND imported_by = (SELECT kernel.person_id()));
    CREATE POLICY sent_reads ON measures.definition FOR SELECT TO attune_rt USING (
      (SELECT kernel.person_kind()) = 'partner' AND EXISTS (
        SELECT 1 FROM measures.administration a
        WHERE a.practice_id = definition.practice_id AND a.compartment = (SELECT kernel.person_id()) AND a.measure = definition.measure AND a.definition_version = definition.version))`);
}
