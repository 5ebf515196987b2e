import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a couple was not active, kept for ever: what a reveal was at its moment it stays, whatever becomes of the couple afterwards.
 * Without it an hour that fell into a pause would open at resuming, and a pause could be told from a hold.
 */
export class TimesNotActive1795000001810 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE couples.couple ADD COLUMN inactive tstzmultirange NOT NULL DEFAULT '{}';

      CREATE FUNCTION couples.keep_inactive() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        NEW.inactive := OLD.inactive;
        IF OLD.status <> 'active' AND NEW.status_since > OLD.status_since THEN
          NEW.inactive := NEW.inactive + tstzmultirange(tstzrange(OLD.status_since, NEW.status_since));
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER keep_inactive BEFORE UPDATE ON couples.couple FOR EACH ROW EXECUTE FUNCTION couples.keep_inactive();

      -- Status, its beginning and the times before it, held against a moment.
      CREATE FUNCTION couples.was_inactive(p_status text, p_since timestamptz, p_before tstzmultirange, p_at timestamptz) RETURNS boolean
      LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN (p_status <> 'active' AND p_since <= p_at) OR p_before @> p_at;
      REVOKE EXECUTE ON FUNCTION couples.keep_inactive(), couples.was_inactive(text, timestamptz, tstzmultirange, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION couples.was_inactive(text, timestamptz, tstzmultirange, timestamptz) TO attune_rt, attune_rls`);
    await revealOf(q, 'c.status, c.status_since, c.inactive', 'couples.was_inactive(it.status, it.status_since, it.inactive, it.moment)');
  }

  async down(q: QueryRunner): Promise<void> {
    await revealOf(q, 'c.status, c.status_since', "(it.status <> 'active' AND it.status_since <= it.moment)");
    await q.query(`
      DROP FUNCTION couples.was_inactive(text, timestamptz, tstzmultirange, timestamptz);
      DROP TRIGGER keep_inactive ON couples.couple;
      DROP FUNCTION couples.keep_inactive();
      ALTER TABLE couples.couple DROP COLUMN inactive`);
  }
}

async function revealOf(q: QueryRunner, facts: string, notActive: string): Promise<void> {
  await q.query(`
    CREATE OR REPLACE FUNCTION exercises.reveal_of(p_occurrence uuid) RETURNS TABLE (moment timestamptz, open boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      WITH it AS (
        SELECT o.*, least(v.opened_at, o.reveal_at) AS moment, v.withheld_at, ${facts}
        FROM exercises.occurrence o
        JOIN couples.couple c ON c.practice_id = o.practice_id AND c.id = o.couple_id
        LEFT JOIN exercises.reveal v ON v.practice_id = o.practice_id AND v.occurrence_id = o.id
        WHERE o.practice_id = kernel.practice_id() AND o.id = p_occurrence AND o.couple_id IN (SELECT couples.my_couple())
      )
      SELECT it.moment, it.moment IS NOT NULL AND it.moment <= kernel.now() AND it.withheld_at IS NULL
        AND NOT ${notActive}
        AND NOT EXISTS (
          SELECT 1 FROM couples.safety_hold h
          WHERE h.practice_id = it.practice_id AND h.couple_id = it.couple_id AND h.placed_at <= it.moment AND (h.lifted_at IS NULL OR h.lifted_at > it.moment))
        AND 2 = (
          SELECT count(*) FROM exercises.run r
          JOIN exercises.reveal_choice k ON k.practice_id = r.practice_id AND k.occurrence_id = r.occurrence_id AND k.compartment = r.compartment
          LEFT JOIN exercises.trigger_card t ON t.practice_id = k.practice_id AND t.id = k.card_id
          WHERE r.practice_id = it.practice_id AND r.occurrence_id = it.id AND r.state = 'finished' AND r.ended_at <= it.moment
            AND k.agrees AND k.chosen_at <= it.moment
            AND (k.card_id IS NULL OR (t.decided_at <= it.moment AND (t.state = 'approved' OR t.recalled_at > it.moment))))
      FROM it
    $$`);
}
