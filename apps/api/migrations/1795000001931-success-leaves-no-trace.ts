import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Strangers to an account count its tries together: what a success changed there would tell one of them that its owner signed in. So it puts the
 * count back as it stood, to the moment.
 */
export class SuccessLeavesNoTrace1795000001931 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP FUNCTION access.throttle_count(bytea[], int), access.throttle_succeed(bytea[], bytea[]);
      -- Counts a try before it is made, so that tries side by side cannot slip through; long ago is forgotten. "was": the try before it.
      CREATE FUNCTION access.throttle_count(p_keys bytea[], p_forget_minutes int) RETURNS TABLE (key bytea, failures int, at text, was text)
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        INSERT INTO access.throttle AS t (key, failures, last_at)
        SELECT k, 1, kernel.now() FROM unnest(p_keys) k ORDER BY k
        ON CONFLICT (key) DO UPDATE SET last_at = kernel.now(),
          failures = CASE WHEN t.last_at <= kernel.now() - make_interval(mins => p_forget_minutes) THEN 1 ELSE t.failures + 1 END
        RETURNING t.key, t.failures, new.last_at::text, old.last_at::text
      $$;

      -- A try that succeeded: what is the person's own is over; what strangers count in, too, is as if it had not been.
      CREATE FUNCTION access.throttle_succeed(p_over bytea[], p_back bytea[], p_at text[], p_was text[]) RETURNS void
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        -- In the order in which tries are counted: two of them cannot wait for each other.
        SELECT t.key FROM access.throttle t WHERE t.key = ANY (p_over || p_back) ORDER BY t.key FOR UPDATE;
        DELETE FROM access.throttle t WHERE t.key = ANY (p_over);
        UPDATE access.throttle t SET failures = greatest(t.failures - 1, 0),
          last_at = CASE WHEN t.last_at = b.at::timestamptz THEN coalesce(b.was::timestamptz, t.last_at) ELSE t.last_at END
        FROM unnest(p_back, p_at, p_was) AS b (key, at, was) WHERE t.key = b.key;
      $$;`);
    await own(q, 'throttle_count(bytea[], int)', 'throttle_succeed(bytea[], bytea[], text[], text[])');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP FUNCTION access.throttle_count(bytea[], int), access.throttle_succeed(bytea[], bytea[], text[], text[]);
      CREATE FUNCTION access.throttle_count(p_keys bytea[], p_forget_minutes int) RETURNS TABLE (key bytea, failures int)
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        INSERT INTO access.throttle AS t (key, failures, last_at)
        SELECT k, 1, kernel.now() FROM unnest(p_keys) k ORDER BY k
        ON CONFLICT (key) DO UPDATE SET last_at = kernel.now(),
          failures = CASE WHEN t.last_at <= kernel.now() - make_interval(mins => p_forget_minutes) THEN 1 ELSE t.failures + 1 END
        RETURNING t.key, t.failures
      $$;
      CREATE FUNCTION access.throttle_succeed(p_over bytea[], p_back bytea[]) RETURNS void
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        DELETE FROM access.throttle t WHERE t.key = ANY (p_over);
        UPDATE access.throttle t SET failures = greatest(t.failures - 1, 0) WHERE t.key = ANY (p_back);
      $$;`);
    await own(q, 'throttle_count(bytea[], int)', 'throttle_succeed(bytea[], bytea[])');
  }
}

async function own(q: QueryRunner, ...functions: string[]): Promise<void> {
  await q.query('GRANT CREATE ON SCHEMA access TO attune_rls');
  for (const each of functions) {
    await q.query(`REVOKE ALL ON FUNCTION access.${each} FROM PUBLIC; GRANT EXECUTE ON FUNCTION access.${each} TO attune_rt; ALTER FUNCTION access.${each} OWNER TO attune_rls`);
  }
  await q.query('REVOKE CREATE ON SCHEMA access FROM attune_rls');
}
