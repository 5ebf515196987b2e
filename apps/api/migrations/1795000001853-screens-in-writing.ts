import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a violence screen in writing says to the gate, and the hold that comes of it. It shuts assigning and reveals at once. What both
 * partners see changes on a day that was fixed when the screen was sent, the same for a yes, a gap and no answer: so neither can tell from
 * the day what the other did.
 */
export class ScreensInWriting1795000001853 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE couples.written_screen (
        practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), couple_id uuid NOT NULL, compartment uuid NOT NULL,
        answered_on date NOT NULL, outcome text NOT NULL CHECK (outcome IN ('negative', 'positive', 'not-finished', 'not-alone')), recorded_at timestamptz NOT NULL,
        CONSTRAINT written_screen_pk PRIMARY KEY (practice_id, id));
      CREATE INDEX written_screen_of_partner ON couples.written_screen (practice_id, couple_id, compartment, recorded_at DESC);
      SELECT couples.wall_clinical('couples.written_screen', 'reads nothing');
      DROP POLICY treating_inserts ON couples.written_screen;
      DROP POLICY treating_updates ON couples.written_screen;
      REVOKE UPDATE ON couples.written_screen FROM attune_rt, attune_job;

      -- shows_from: the first day on which both see "nothing is waiting for you"; without one, the day after a hold that staff placed.
      ALTER TABLE couples.safety_hold ADD COLUMN shows_from date,
        DROP CONSTRAINT safety_hold_cause_check,
        ADD CONSTRAINT safety_hold_cause_check CHECK (cause IN ('unsafe-report', 'screening', 'written-screen', 'clinician')),
        ADD CONSTRAINT safety_hold_shows CHECK ((cause = 'written-screen') = (shows_from IS NOT NULL))`);
    await recordScreen(q);
    await offered(q, `AND CASE h.cause WHEN 'unsafe-report' THEN false WHEN 'written-screen' THEN h.shows_from <= kernel.today()
              ELSE (h.placed_at AT TIME ZONE kernel.zone())::date < kernel.today() END`);
  }

  async down(q: QueryRunner): Promise<void> {
    await offered(q, `AND h.cause <> 'unsafe-report'
            AND (h.placed_at AT TIME ZONE kernel.zone())::date < kernel.today()`);
    await q.query(`
      DROP FUNCTION couples.record_written_screen(uuid, uuid, text, date, date);
      DROP TABLE couples.written_screen;
      ALTER TABLE couples.safety_hold DROP CONSTRAINT safety_hold_shows, DROP COLUMN shows_from, DROP CONSTRAINT safety_hold_cause_check,
        ADD CONSTRAINT safety_hold_cause_check CHECK (cause IN ('unsafe-report', 'screening', 'clinician'))`);
  }
}

/** Acts at once on rows that the actor may not read: a partner for themselves, or the job for whoever did not answer. Placing it twice is one hold. */
async function recordScreen(q: QueryRunner): Promise<void> {
  await q.query(`
    GRANT CREATE ON SCHEMA couples TO attune_rls;
    GRANT INSERT ON couples.written_screen TO attune_rls;
    CREATE POLICY helpers_insert ON couples.written_screen FOR INSERT TO attune_rls WITH CHECK (practice_id = (SELECT kernel.practice_id()));

    CREATE FUNCTION couples.record_written_screen(p_couple uuid, p_compartment uuid, p_outcome text, p_on date, p_shows_from date) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      IF NOT coalesce(
        kernel.person_kind() = 'partner' AND p_couple IN (SELECT couples.my_couple()) AND p_compartment = kernel.person_id() OR kernel.person_kind() = 'system', false)
      THEN
        RAISE EXCEPTION 'not allowed' USING ERRCODE = '42501';
      END IF;
      INSERT INTO couples.written_screen (practice_id, couple_id, compartment, answered_on, outcome, recorded_at)
      VALUES (kernel.practice_id(), p_couple, p_compartment, p_on, p_outcome, kernel.now());
      IF p_outcome <> 'negative' THEN
        INSERT INTO couples.safety_hold (practice_id, couple_id, compartment, cause, placed_by, placed_at, shows_from)
        VALUES (kernel.practice_id(), p_couple, p_compartment, 'written-screen', kernel.person_id(), kernel.now(), p_shows_from)
        ON CONFLICT DO NOTHING;
      END IF;
    END $$;

    REVOKE EXECUTE ON FUNCTION couples.record_written_screen(uuid, uuid, text, date, date) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION couples.record_written_screen(uuid, uuid, text, date, date) TO attune_rt, attune_job;
    ALTER FUNCTION couples.record_written_screen(uuid, uuid, text, date, date) OWNER TO attune_rls;
    REVOKE CREATE ON SCHEMA couples FROM attune_rls`);
}

/** As exercises.offered() was, but for which holds show today. */
async function offered(q: QueryRunner, shows: string): Promise<void> {
  await q.query(`
    CREATE OR REPLACE FUNCTION exercises.offered() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT o.id FROM exercises.occurrence o
      JOIN couples.couple c ON c.practice_id = o.practice_id AND c.id = o.couple_id
      WHERE o.practice_id = kernel.practice_id() AND o.couple_id IN (SELECT couples.my_couple())
        AND o.cancelled_at IS NULL AND o.opens_on <= kernel.today() AND kernel.today() <= o.closes_on
        AND (c.status = 'active' OR (c.status = 'paused' AND (c.status_since AT TIME ZONE kernel.zone())::date >= kernel.today()))
        AND NOT EXISTS (
          SELECT 1 FROM couples.safety_hold h
          WHERE h.practice_id = o.practice_id AND h.couple_id = o.couple_id AND h.lifted_at IS NULL ${shows})
    $$`);
}
