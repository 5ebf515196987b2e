import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The key under which a person's unsent texts are sealed in their browser: given after sign-in, never stored there. */
export class DraftKey1795000001105 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE access.credential ADD COLUMN draft_key bytea');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE access.credential DROP COLUMN draft_key');
  }
}
