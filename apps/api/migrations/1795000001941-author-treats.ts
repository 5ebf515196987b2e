import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a note's author treats its couple now, and so could write there again: for whoever decides about the note, who may not see the assignment any more. */
export class AuthorTreats1795000001941 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      GRANT CREATE ON SCHEMA notes TO attune_rls;
      CREATE FUNCTION notes.author_treats(p_note uuid) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT kernel.person_kind() = 'staff' AND EXISTS (
          SELECT 1 FROM notes.session_note n
          JOIN couples.case_assignment a ON a.practice_id = n.practice_id AND a.couple_id = n.couple_id AND a.staff_id = n.author_id
            AND a.from_on <= kernel.today() AND (a.until_on IS NULL OR kernel.today() < a.until_on)
          WHERE n.practice_id = kernel.practice_id() AND n.id = p_note)
      $$;
      REVOKE EXECUTE ON FUNCTION notes.author_treats(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION notes.author_treats(uuid) TO attune_rt;
      ALTER FUNCTION notes.author_treats(uuid) OWNER TO attune_rls;
      REVOKE CREATE ON SCHEMA notes FROM attune_rls`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION notes.author_treats(uuid)');
  }
}
