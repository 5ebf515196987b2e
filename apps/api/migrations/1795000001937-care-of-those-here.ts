import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who cares for a couple are those who work here: a partner is told by name who reads, and nobody reads who cannot sign in. */
export class CareOfThoseHere1795000001937 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await careOf(q, 'AND s.ended_at IS NULL');
  }

  async down(q: QueryRunner): Promise<void> {
    await careOf(q, '');
  }
}

async function careOf(q: QueryRunner, here: string): Promise<void> {
  await q.query(`
    CREATE OR REPLACE FUNCTION couples.care_of(p_couple uuid) RETURNS TABLE (
      part text, staff_id uuid, title text, given_name text, family_name text, credential text, associate boolean, title_es text)
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
          AND g.from_on <= kernel.today() AND (g.until_on IS NULL OR kernel.today() < g.until_on)), s.title_es
      FROM care x
      JOIN practice.staff_member s ON s.practice_id = kernel.practice_id() AND s.id = x.staff_id ${here}
      ORDER BY x.part, s.family_name, s.id
    $$`);
}
