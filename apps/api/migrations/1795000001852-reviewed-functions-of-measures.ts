import type { MigrationInterface, QueryRunner } from 'typeorm';

const READ_BY_HELPERS = ['administration', 'score', 'release', 'release_choice'] as const;

/** The only way to the other partner's total, and what the calendar closes. */
export class ReviewedFunctionsOfMeasures1795000001852 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const table of READ_BY_HELPERS) {
      await q.query(`
        GRANT SELECT ON measures.${table} TO attune_rls;
        CREATE POLICY helpers_read ON measures.${table} FOR SELECT TO attune_rls USING (true)`);
    }
    await released(q);
    await closing(q);
    await q.query('REVOKE CREATE ON SCHEMA measures FROM attune_rls');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION measures.closing(timestamptz), measures.released_scores(uuid), measures.release_of(uuid)');
    for (const table of READ_BY_HELPERS) await q.query(`DROP POLICY helpers_read ON measures.${table}`);
  }
}

/** The rule of may-release.ts, where it cannot be passed by: each partner's last total before the moment, both or none. */
async function released(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE FUNCTION measures.release_of(p_release uuid) RETURNS TABLE (moment timestamptz, open boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      WITH it AS (
        SELECT r.*, least(r.opened_at, r.fixed_at) AS moment, c.status, c.status_since, c.inactive
        FROM measures.release r JOIN couples.couple c ON c.practice_id = r.practice_id AND c.id = r.couple_id
        WHERE r.practice_id = kernel.practice_id() AND r.id = p_release AND r.couple_id IN (SELECT couples.my_couple())
      )
      SELECT it.moment, it.moment IS NOT NULL AND it.moment <= kernel.now() AND it.withdrawn_at IS NULL
        AND NOT couples.was_inactive(it.status, it.status_since, it.inactive, it.moment)
        AND NOT EXISTS (
          SELECT 1 FROM couples.safety_hold h
          WHERE h.practice_id = it.practice_id AND h.couple_id = it.couple_id AND h.placed_at <= it.moment AND (h.lifted_at IS NULL OR h.lifted_at > it.moment))
        AND 2 = (
          SELECT count(*) FROM measures.release_choice k
          WHERE k.practice_id = it.practice_id AND k.release_id = it.id AND k.agrees AND k.chosen_at <= it.moment
            AND EXISTS (
              SELECT 1 FROM measures.administration a JOIN measures.score s ON s.practice_id = a.practice_id AND s.administration_id = a.id
              WHERE a.practice_id = it.practice_id AND a.compartment = k.compartment AND a.couple_id = it.couple_id AND a.measure = it.measure
                AND a.finished_at <= it.moment AND s.total IS NOT NULL))
      FROM it
    $$;

    CREATE FUNCTION measures.released_scores(p_release uuid)
    RETURNS TABLE (own boolean, definition_version int, total double precision, band text, finished_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT m.partner_id = kernel.person_id(), last.definition_version, last.total, last.band, last.finished_at
      FROM measures.release r
      JOIN couples.couple_member m ON m.practice_id = r.practice_id AND m.couple_id = r.couple_id
      CROSS JOIN LATERAL (
        SELECT a.definition_version, s.total, s.band, a.finished_at
        FROM measures.administration a JOIN measures.score s ON s.practice_id = a.practice_id AND s.administration_id = a.id
        WHERE a.practice_id = r.practice_id AND a.compartment = m.partner_id AND a.couple_id = r.couple_id AND a.measure = r.measure
          AND a.finished_at <= least(r.opened_at, r.fixed_at) AND s.total IS NOT NULL
        ORDER BY a.finished_at DESC, a.id LIMIT 1) last
      WHERE r.practice_id = kernel.practice_id() AND r.id = p_release AND (SELECT v.open FROM measures.release_of(p_release) v)
    $$;

    REVOKE EXECUTE ON FUNCTION measures.release_of(uuid), measures.released_scores(uuid) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION measures.release_of(uuid), measures.released_scores(uuid) TO attune_rt;
    ALTER FUNCTION measures.release_of(uuid) OWNER TO attune_rls;
    ALTER FUNCTION measures.released_scores(uuid) OWNER TO attune_rls`);
}

/** Sendings of any practice whose last day is over there: ids, for the job that closes them. */
async function closing(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE FUNCTION measures.closing(at timestamptz) RETURNS TABLE (practice_id uuid, zone text, id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT a.practice_id, p.zone, a.id FROM kernel.practice p JOIN measures.administration a ON a.practice_id = p.practice_id
      WHERE a.state IN ('given', 'in-progress') AND a.closes_on < (at AT TIME ZONE p.zone)::date
      ORDER BY a.closes_on, a.id LIMIT 500
    $$;
    REVOKE EXECUTE ON FUNCTION measures.closing(timestamptz) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION measures.closing(timestamptz) TO attune_job;
    ALTER FUNCTION measures.closing(timestamptz) OWNER TO attune_rls`);
}
