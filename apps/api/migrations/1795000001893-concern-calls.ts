import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A concern that a screening raised stands beside unsafe reports, so that the supervisor hears of it the same day. */
export class ConcernCalls1795000001893 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await sources(q, `'unsafe-report', 'note-risk', 'measure', 'screening'`);
  }

  async down(q: QueryRunner): Promise<void> {
    await sources(q, `'unsafe-report', 'note-risk', 'measure'`);
  }
}

async function sources(q: QueryRunner, known: string): Promise<void> {
  await q.query(`ALTER TABLE supervision.urgent_item DROP CONSTRAINT urgent_item_source_check, ADD CONSTRAINT urgent_item_source_check CHECK (source IN (${known}))`);
}
