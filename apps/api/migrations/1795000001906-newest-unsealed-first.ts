import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a practice has events to seal is seen from its newest ones, not by going through all that was sealed in the last quarter of an hour. */
export class NewestUnsealedFirst1795000001906 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await unsealed(q, (events) => `(SELECT true FROM ${events} ORDER BY e.at DESC LIMIT 1)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await unsealed(q, (events) => `EXISTS (SELECT 1 FROM ${events})`);
  }
}

async function unsealed(q: QueryRunner, any: (events: string) => string): Promise<void> {
  const events = `kernel.audit_event e WHERE e.practice_id = p.practice_id
    AND e.at > coalesce((SELECT l.at FROM kernel.audit_seal s JOIN kernel.audit_event l ON l.practice_id = s.practice_id AND l.id = s.event_id
      WHERE s.practice_id = p.practice_id ORDER BY s.seq DESC LIMIT 1), '-infinity') - interval '15 minutes'
    AND NOT EXISTS (SELECT 1 FROM kernel.audit_seal s WHERE s.practice_id = p.practice_id AND s.event_id = e.id)`;
  await q.query(`
    CREATE OR REPLACE FUNCTION kernel.unsealed_practices() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ SELECT p.practice_id FROM kernel.practice p WHERE ${any(events)} $$`);
}
