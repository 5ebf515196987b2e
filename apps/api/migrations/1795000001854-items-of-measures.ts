import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a measure asks somebody to look at stands beside urgent reports, with its own weight and clock. Only what is urgent goes on to others. */
export class ItemsOfMeasures1795000001854 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // asks: what is to be done, in the measure's own sentences.
    await q.query(`
      ALTER TABLE supervision.urgent_item
        ADD COLUMN level text NOT NULL DEFAULT 'urgent' CHECK (level IN ('urgent', 'review', 'follow-up')),
        ADD COLUMN asks text[] NOT NULL DEFAULT '{}',
        DROP CONSTRAINT urgent_item_source_check,
        ADD CONSTRAINT urgent_item_source_check CHECK (source IN ('unsafe-report', 'note-risk', 'measure'))`);
    await overdue(q, `AND u.level = 'urgent'`);
  }

  async down(q: QueryRunner): Promise<void> {
    await overdue(q, '');
    await q.query(`
      ALTER TABLE supervision.urgent_item DROP COLUMN level, DROP COLUMN asks, DROP CONSTRAINT urgent_item_source_check,
        ADD CONSTRAINT urgent_item_source_check CHECK (source IN ('unsafe-report', 'note-risk'))`);
  }
}

async function overdue(q: QueryRunner, only: string): Promise<void> {
  await q.query(`
    CREATE OR REPLACE FUNCTION supervision.overdue(at timestamptz) RETURNS TABLE (practice_id uuid, zone text, id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT u.practice_id, p.zone, u.id FROM supervision.urgent_item u JOIN kernel.practice p ON p.practice_id = u.practice_id
      WHERE u.acknowledged_at IS NULL AND u.escalated_at IS NULL AND u.due_at <= at ${only}
    $$`);
}
