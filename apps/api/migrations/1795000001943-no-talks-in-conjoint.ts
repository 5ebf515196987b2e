import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In conjoint mode both partners look at the screen, and what supervisor and associate say of a note may be about one of them, wherever it is pinned: then no
 * talk is read at all, a joint one neither.
 */
export class NoTalksInConjoint1795000001943 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await talks(q, 'NOT (SELECT kernel.conjoint())');
  }

  async down(q: QueryRunner): Promise<void> {
    await talks(q, 'compartment IS NULL OR NOT (SELECT kernel.conjoint())');
  }
}

async function talks(q: QueryRunner, readable: string): Promise<void> {
  for (const table of ['thread', 'comment']) await q.query(`ALTER POLICY conjoint ON supervision.${table} USING (${readable})`);
}
