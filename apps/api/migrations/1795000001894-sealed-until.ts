import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far back the sealer looks is counted from the newest event that it sealed, not from when it did so: after an outage what waits is older than
 * the first batch's own sealing, and would otherwise wait for ever.
 */
export class SealedUntil1795000001894 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX kernel.audit_seal_at');
    await unsealed(
      q,
      `SELECT l.at FROM kernel.audit_seal s JOIN kernel.audit_event l ON l.practice_id = s.practice_id AND l.id = s.event_id
       WHERE s.practice_id = p.practice_id ORDER BY s.seq DESC LIMIT 1`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('CREATE INDEX audit_seal_at ON kernel.audit_seal (practice_id, at)');
    await unsealed(q, 'SELECT max(s.at) FROM kernel.audit_seal s WHERE s.practice_id = p.practice_id');
  }
}

async function unsealed(q: QueryRunner, until: string): Promise<void> {
  await q.query(`
    CREATE OR REPLACE FUNCTION kernel.unsealed_practices() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT p.practice_id FROM kernel.practice p WHERE EXISTS (
        SELECT 1 FROM kernel.audit_event e WHERE e.practice_id = p.practice_id
          AND e.at > coalesce((${until}), '-infinity') - interval '15 minutes'
          AND NOT EXISTS (SELECT 1 FROM kernel.audit_seal s WHERE s.practice_id = p.practice_id AND s.event_id = e.id))
    $$`);
}
