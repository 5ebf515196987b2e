import type { MigrationInterface, QueryRunner } from 'typeorm';

const READ_BY_HELPERS = ['occurrence', 'run', 'answer', 'reveal_choice', 'reveal', 'trigger_card'] as const;

/**
 * The only ways in which a partner reaches beyond the own rows: what is offered now, whether a reveal is open, and what it opened.
 * Each answers for the acting partner's own couple and tells nothing of why the answer is no.
 */
export class ReviewedFunctionsOfExercises1795000001602 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const table of READ_BY_HELPERS) {
      await q.query(`
        GRANT SELECT ON exercises.${table} TO attune_rls;
        CREATE POLICY helpers_read ON exercises.${table} FOR SELECT TO attune_rls USING (practice_id = (SELECT kernel.practice_id()))`);
    }
    await offered(q);
    await revealed(q);
    await q.query('REVOKE CREATE ON SCHEMA exercises FROM attune_rls');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION exercises.revealed_cards(uuid), exercises.revealed_answers(uuid), exercises.reveal_of(uuid), exercises.offered()');
    for (const table of READ_BY_HELPERS) await q.query(`DROP POLICY helpers_read ON exercises.${table}`);
  }
}

/**
 * Due windows that the acting partner is offered today. A pause, and a hold placed by staff, show from the day after: acts of
 * clinicians, at the change-over of the calendar, and both look the same. A hold that a partner's own report placed shuts reveals
 * and assigning at once but changes no screen of either partner by itself; else the other could tell from the card's absence.
 */
async function offered(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE FUNCTION exercises.offered() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT o.id FROM exercises.occurrence o
      JOIN couples.couple c ON c.practice_id = o.practice_id AND c.id = o.couple_id
      WHERE o.practice_id = kernel.practice_id() AND o.couple_id IN (SELECT couples.my_couple())
        AND o.cancelled_at IS NULL AND o.opens_on <= kernel.today() AND kernel.today() <= o.closes_on
        AND (c.status = 'active' OR (c.status = 'paused' AND (c.status_since AT TIME ZONE kernel.zone())::date >= kernel.today()))
        AND NOT EXISTS (
          SELECT 1 FROM couples.safety_hold h
          WHERE h.practice_id = o.practice_id AND h.couple_id = o.couple_id AND h.lifted_at IS NULL AND h.cause <> 'unsafe-report'
            AND (h.placed_at AT TIME ZONE kernel.zone())::date < kernel.today())
    $$;
    ALTER FUNCTION exercises.offered() OWNER TO attune_rls;
    REVOKE EXECUTE ON FUNCTION exercises.offered() FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION exercises.offered() TO attune_rt`);
}

/**
 * The rule of may-reveal.ts, where it cannot be passed by. Both finished and both agreed before the moment, neither withheld nor paused
 * nor held at it, chosen cards approved before it; then, and only then, answers for both are read by both.
 */
async function revealed(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE FUNCTION exercises.reveal_of(p_occurrence uuid) RETURNS TABLE (moment timestamptz, open boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      WITH it AS (
        SELECT o.*, least(v.opened_at, o.reveal_at) AS moment, v.withheld_at, c.status, c.status_since
        FROM exercises.occurrence o
        JOIN couples.couple c ON c.practice_id = o.practice_id AND c.id = o.couple_id
        LEFT JOIN exercises.reveal v ON v.practice_id = o.practice_id AND v.occurrence_id = o.id
        WHERE o.practice_id = kernel.practice_id() AND o.id = p_occurrence AND o.couple_id IN (SELECT couples.my_couple())
      )
      SELECT it.moment, it.moment IS NOT NULL AND it.moment <= kernel.now() AND it.withheld_at IS NULL
        AND NOT (it.status <> 'active' AND it.status_since <= it.moment)
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
    $$;

    CREATE FUNCTION exercises.revealed_answers(p_occurrence uuid)
    RETURNS TABLE (own boolean, run_id uuid, field text, number smallint, body bytea, version int)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT a.compartment = kernel.person_id(), a.run_id, a.field, a.number, a.body, a.version
      FROM exercises.run r JOIN exercises.answer a ON a.practice_id = r.practice_id AND a.run_id = r.id
      WHERE r.practice_id = kernel.practice_id() AND r.occurrence_id = p_occurrence AND a.audience = 'both'
        AND (SELECT v.open FROM exercises.reveal_of(p_occurrence) v)
    $$;

    CREATE FUNCTION exercises.revealed_cards(p_occurrence uuid) RETURNS TABLE (own boolean, card_id uuid, body bytea, body_version int)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT k.compartment = kernel.person_id(), t.id, t.body, t.body_version
      FROM exercises.reveal_choice k JOIN exercises.trigger_card t ON t.practice_id = k.practice_id AND t.id = k.card_id
      WHERE k.practice_id = kernel.practice_id() AND k.occurrence_id = p_occurrence
        AND (t.closed_from IS NULL OR t.closed_from > kernel.today())
        AND (SELECT v.open FROM exercises.reveal_of(p_occurrence) v)
    $$;

    ALTER FUNCTION exercises.reveal_of(uuid) OWNER TO attune_rls;
    ALTER FUNCTION exercises.revealed_answers(uuid) OWNER TO attune_rls;
    ALTER FUNCTION exercises.revealed_cards(uuid) OWNER TO attune_rls;
    REVOKE EXECUTE ON FUNCTION exercises.reveal_of(uuid), exercises.revealed_answers(uuid), exercises.revealed_cards(uuid) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION exercises.reveal_of(uuid), exercises.revealed_answers(uuid), exercises.revealed_cards(uuid) TO attune_rt`);
}
