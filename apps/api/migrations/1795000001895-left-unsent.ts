import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a sending was last answered and last looked at before it was sent, so that an answer that asks for help does not wait for the last button. */
export class LeftUnsent1795000001895 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE measures.administration ADD COLUMN answered_at timestamptz, ADD COLUMN looked_at timestamptz;
      CREATE INDEX administration_unsent ON measures.administration (answered_at) WHERE state = 'in-progress';
      GRANT CREATE ON SCHEMA measures TO attune_rls;
      CREATE FUNCTION measures.left_unsent(p_since timestamptz) RETURNS TABLE (practice_id uuid, zone text, id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT a.practice_id, p.zone, a.id FROM measures.administration a JOIN kernel.practice p ON p.practice_id = a.practice_id
        WHERE a.state = 'in-progress' AND a.answered_at <= p_since AND (a.looked_at IS NULL OR a.looked_at <= a.answered_at)
        ORDER BY a.answered_at, a.id LIMIT 500
      $$;
      REVOKE EXECUTE ON FUNCTION measures.left_unsent(timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION measures.left_unsent(timestamptz) TO attune_job;
      ALTER FUNCTION measures.left_unsent(timestamptz) OWNER TO attune_rls;
      REVOKE CREATE ON SCHEMA measures FROM attune_rls`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP FUNCTION measures.left_unsent(timestamptz);
      DROP INDEX measures.administration_unsent;
      ALTER TABLE measures.administration DROP COLUMN looked_at, DROP COLUMN answered_at`);
  }
}
