import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that care reads; what the partner whose compartment it is may do, and whether staff write there at all. */
const WALLS = [
  { table: 'assignment', partner: 'reads nothing', staffWrite: true },
  { table: 'occurrence', partner: 'reads nothing', staffWrite: true },
  { table: 'room_record', partner: 'reads nothing', staffWrite: true },
  { table: 'reveal', partner: 'reads nothing', staffWrite: true },
  { table: 'run', partner: 'reads own', staffWrite: false },
  { table: 'answer', partner: 'reads own', staffWrite: false },
  { table: 'reveal_choice', partner: 'reads own', staffWrite: false },
  // Not even its writer reads it again: the phone may be in other hands, and the password too.
  { table: 'unsafe_report', partner: 'reads nothing', staffWrite: false },
  { table: 'trigger_card', partner: 'reads own', staffWrite: true },
] as const;

/** What partners write: rows of their own compartment, in their own couple while it is not closed. */
const WRITTEN_BY_PARTNERS = ['run', 'answer', 'reveal_choice', 'unsafe_report', 'trigger_card'] as const;

export class WhoReadsExercises1795000001601 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const { table, partner, staffWrite } of WALLS) {
      await q.query(`SELECT couples.wall_clinical('exercises.${table}', '${partner}')`);
      if (!staffWrite) {
        await q.query(`DROP POLICY treating_inserts ON exercises.${table}; DROP POLICY treating_updates ON exercises.${table}`);
      }
    }
    await q.query(`
      DROP POLICY treating_inserts ON exercises.trigger_card;
      CREATE POLICY own_couple_reads ON exercises.assignment FOR SELECT TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'partner' AND couple_id = ANY (ARRAY(SELECT couples.my_couple())));
      CREATE POLICY own_couple_reads ON exercises.occurrence FOR SELECT TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'partner' AND couple_id = ANY (ARRAY(SELECT couples.my_couple())))`);
    for (const table of WRITTEN_BY_PARTNERS) {
      const own = `(SELECT kernel.person_kind()) = 'partner' AND compartment = (SELECT kernel.person_id())
        AND couple_id = ANY (ARRAY(SELECT c.couple_id FROM couples.own_couple() c WHERE NOT c.closed))`;
      // Nobody approves their own card.
      const may = table === 'trigger_card' ? `${own} AND state <> 'approved'` : own;
      await q.query(`CREATE POLICY own_inserts ON exercises.${table} FOR INSERT TO attune_rt WITH CHECK (${may})`);
      if (table !== 'unsafe_report') await q.query(`CREATE POLICY own_updates ON exercises.${table} FOR UPDATE TO attune_rt USING (${own}) WITH CHECK (${may})`);
    }
    // A report is never changed, by nobody.
    await q.query('REVOKE UPDATE ON exercises.unsafe_report FROM attune_rt, attune_job');
  }

  async down(q: QueryRunner): Promise<void> {
    for (const { table } of WALLS) await q.query(`ALTER TABLE exercises.${table} DISABLE ROW LEVEL SECURITY`);
  }
}
