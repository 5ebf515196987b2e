import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How somebody is called in Spanish, with the article that English does not need: "la Dra.". Null: by first and last name. */
export class TitlesInSpanish1795000001920 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE practice.staff_member ADD COLUMN title_es text');
    await careOf(q, ', title_es text', ', s.title_es');
  }

  async down(q: QueryRunner): Promise<void> {
    await careOf(q, '', '');
    await q.query('ALTER TABLE practice.staff_member DROP COLUMN title_es');
  }
}

/** As it was, with one more column at the end. */
async function careOf(q: QueryRunner, column: string, value: string): Promise<void> {
  await q.query(`
    GRANT CREATE ON SCHEMA couples TO attune_rls;
    DROP FUNCTION couples.care_of(uuid);
    CREATE FUNCTION couples.care_of(p_couple uuid) RETURNS TABLE (
      part text, staff_id uuid, title text, given_name text, family_name text, credential text, associate boolean${column})
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp ROWS 4 AS $$
      WITH treating AS (
        SELECT DISTINCT a.staff_id FROM couples.case_assignment a
        WHERE a.practice_id = kernel.practice_id() AND a.couple_id = p_couple
          AND (p_couple IN (SELECT couples.visible_couples()) OR kernel.person_kind() = 'system' OR access.holds_role('owner'))
          AND a.from_on <= kernel.today() AND (a.until_on IS NULL OR kernel.today() < a.until_on)
      ), care AS (
        SELECT 'clinician' AS part, t.staff_id FROM treating t
        UNION SELECT 'supervisor', v.supervisor_id FROM treating t, practice.supervisors_of(t.staff_id, p_couple) v
      )
      SELECT x.part, s.id, s.title, s.given_name, s.family_name, s.credential, EXISTS (
        SELECT 1 FROM access.role_grant g
        WHERE g.practice_id = s.practice_id AND g.staff_id = s.id AND g.role = 'associate'
          AND g.from_on <= kernel.today() AND (g.until_on IS NULL OR kernel.today() < g.until_on))${value}
      FROM care x
      JOIN practice.staff_member s ON s.practice_id = kernel.practice_id() AND s.id = x.staff_id
      ORDER BY x.part, s.family_name, s.id
    $$;
    REVOKE EXECUTE ON FUNCTION couples.care_of(uuid) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION couples.care_of(uuid) TO attune_rt, attune_job, attune_rls;
    ALTER FUNCTION couples.care_of(uuid) OWNER TO attune_rls;
    REVOKE CREATE ON SCHEMA couples FROM attune_rls`);
}
