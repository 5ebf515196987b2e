import type { MigrationInterface, QueryRunner } from 'typeorm';

const RETURNS = 'supervisor_id uuid, kind text, from_on date, until_on date, agreement_on date, video boolean, video_assessed_on date';
const GIVES = 'r.supervisor_id, r.kind, r.from_on, r.until_on, p.agreement_on, coalesce(p.video, false), p.video_assessed_on';

/** What papers say besides: whether supervision is in groups only, and whether the supervisor is employed here, as otherwise an oversight agreement is owed; of a registration, whether its number is a second one. */
export class PapersOfEmployment1795000001911 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE supervision.papers ADD COLUMN in_groups_only boolean NOT NULL DEFAULT false, ADD COLUMN employed boolean NOT NULL DEFAULT true, ADD COLUMN oversight_on date;
      ALTER TABLE supervision.registration ADD COLUMN second_number boolean NOT NULL DEFAULT false`);
    await relations(q, `${RETURNS}, employed boolean, oversight_on date`, `${GIVES}, coalesce(p.employed, true), p.oversight_on`);
  }

  async down(q: QueryRunner): Promise<void> {
    await relations(q, RETURNS, GIVES);
    await q.query(`
      ALTER TABLE supervision.registration DROP COLUMN second_number;
      ALTER TABLE supervision.papers DROP COLUMN oversight_on, DROP COLUMN employed, DROP COLUMN in_groups_only`);
  }
}

/** Who has supervised somebody at large, from when to when, and the papers of it: to whoever may read hours of that time. */
async function relations(q: QueryRunner, returns: string, gives: string): Promise<void> {
  await q.query(`
    DROP FUNCTION supervision.relations_of(uuid);
    CREATE FUNCTION supervision.relations_of(p_associate uuid) RETURNS TABLE (${returns})
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp ROWS 5 AS $$
      SELECT ${gives}
      FROM practice.supervision_relation r
      LEFT JOIN supervision.papers p ON p.practice_id = r.practice_id AND p.relation_id = r.id
      WHERE r.practice_id = kernel.practice_id() AND r.associate_id = p_associate AND r.couple_id IS NULL
        AND r.from_on <= kernel.today() AND (r.until_on IS NULL OR r.from_on < r.until_on)
        AND EXISTS (SELECT 1 FROM supervision.readable_weeks(p_associate) m WHERE r.from_on < m.until_on AND (r.until_on IS NULL OR m.from_on < r.until_on))
    $$;
    REVOKE EXECUTE ON FUNCTION supervision.relations_of(uuid) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION supervision.relations_of(uuid) TO attune_rt, attune_job;
    GRANT CREATE ON SCHEMA supervision TO attune_rls;
    ALTER FUNCTION supervision.relations_of(uuid) OWNER TO attune_rls;
    REVOKE CREATE ON SCHEMA supervision FROM attune_rls`);
}
