import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A lifted hold and a resumed pause show on both partners' screens from the day after, as a hold and a pause do: the hour of a clinician's
 * act, which may follow a talk with one of them alone, is seen by neither. Only the first activation opens exercises at once.
 */
export class LiftedFromTheNextDay1795000001891 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await offered(
      q,
      `c.status IN ('active', 'paused') AND (
          NOT couples.was_inactive(c.status, c.status_since, c.inactive, kernel.today()::timestamp AT TIME ZONE kernel.zone())
          OR (c.status = 'active' AND c.inactive @> tstzrange(c.opened_at, c.status_since)))`,
      '(h.lifted_at IS NULL OR (h.lifted_at AT TIME ZONE kernel.zone())::date >= kernel.today())',
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await offered(q, `(c.status = 'active' OR (c.status = 'paused' AND (c.status_since AT TIME ZONE kernel.zone())::date >= kernel.today()))`, 'h.lifted_at IS NULL');
  }
}

/** As exercises.offered() was, but for what holds today. */
async function offered(q: QueryRunner, active: string, holds: string): Promise<void> {
  await q.query(`
    CREATE OR REPLACE FUNCTION exercises.offered() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT o.id FROM exercises.occurrence o
      JOIN couples.couple c ON c.practice_id = o.practice_id AND c.id = o.couple_id
      WHERE o.practice_id = kernel.practice_id() AND o.couple_id IN (SELECT couples.my_couple())
        AND o.cancelled_at IS NULL AND o.opens_on <= kernel.today() AND kernel.today() <= o.closes_on
        AND (${active})
        AND NOT EXISTS (
          SELECT 1 FROM couples.safety_hold h
          WHERE h.practice_id = o.practice_id AND h.couple_id = o.couple_id AND ${holds}
            AND CASE h.cause WHEN 'unsafe-report' THEN false WHEN 'written-screen' THEN h.shows_from <= kernel.today()
              ELSE (h.placed_at AT TIME ZONE kernel.zone())::date < kernel.today() END)
    $$`);
}
