import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In conjoint mode both partners look at the screen, and what supervisor and associate say of a note may be about one of them, wherever it is pinned: then no
 * talk is read or written at all, a joint one neither.
 */
export class NoTalksInConjoint1795000001943 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await conjoint(q, 'FOR ALL TO attune_rt USING (NOT (SELECT kernel.conjoint()))');
  }

  async down(q: QueryRunner): Promise<void> {
    await conjoint(q, 'FOR SELECT TO attune_rt USING (compartment IS NULL OR NOT (SELECT kernel.conjoint()))');
  }
}

async function conjoint(q: QueryRunner, policy: string): Promise<void> {
  for (const table of ['thread', 'comment']) await q.query(`DROP POLICY conjoint ON supervision.${table}; CREATE POLICY conjoint ON supervision.${table} AS RESTRICTIVE ${policy}`);
}
