import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A couple's record is opened whole or not at all: the couple, its two people, their contact, and who treats them. One reviewed function does it,
 * because nobody but the owner may write assignments, and a clinician may open only what they will treat themselves.
 */
export class OpeningCouples1795000001303 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      GRANT INSERT ON couples.couple, couples.partner, couples.couple_member, couples.contact, couples.case_assignment TO attune_rls;
      CREATE POLICY opening_inserts ON couples.couple FOR INSERT TO attune_rls WITH CHECK (practice_id = (SELECT kernel.practice_id()));
      CREATE POLICY opening_inserts ON couples.partner FOR INSERT TO attune_rls WITH CHECK (practice_id = (SELECT kernel.practice_id()));
      CREATE POLICY opening_inserts ON couples.couple_member FOR INSERT TO attune_rls WITH CHECK (practice_id = (SELECT kernel.practice_id()));
      CREATE POLICY opening_inserts ON couples.contact FOR INSERT TO attune_rls WITH CHECK (practice_id = (SELECT kernel.practice_id()));
      CREATE POLICY opening_inserts ON couples.case_assignment FOR INSERT TO attune_rls WITH CHECK (practice_id = (SELECT kernel.practice_id()));
      REVOKE INSERT ON couples.couple, couples.partner, couples.couple_member, couples.contact FROM attune_rt;

      -- Opens the couples of a JSON array of {ordinal, list_name, import_key, closed, staff_id, a, b}; a and b are
      -- {given_name, family_name, language, email, phone}. Gives their ids by ordinal.
      CREATE FUNCTION couples.open_couples(p_couples jsonb, p_opened_by uuid) RETURNS TABLE (ordinal int, couple_id uuid, a_id uuid, b_id uuid)
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF kernel.person_kind() = 'staff' THEN
          IF p_opened_by <> kernel.person_id() OR (NOT access.holds_role('owner') AND EXISTS (
              SELECT 1 FROM jsonb_to_recordset(p_couples) AS x (staff_id uuid) WHERE x.staff_id IS DISTINCT FROM kernel.person_id())) THEN
            RAISE EXCEPTION 'a clinician opens only own couples' USING ERRCODE = '42501';
          END IF;
        ELSIF kernel.person_kind() IS DISTINCT FROM 'system' THEN
          RAISE EXCEPTION 'staff open couples' USING ERRCODE = '42501';
        END IF;
        RETURN QUERY
        WITH opened AS MATERIALIZED (
          SELECT x.*, uuidv7() AS couple, uuidv7() AS a_person, uuidv7() AS b_person
          FROM jsonb_to_recordset(p_couples) AS x (ordinal int, list_name text, import_key text, closed boolean, staff_id uuid, a jsonb, b jsonb)
        ), people AS MATERIALIZED (
          SELECT o.couple, o.a_person AS person, 'a' AS seat, o.a AS facts FROM opened o
          UNION ALL SELECT o.couple, o.b_person, 'b', o.b FROM opened o
        ), new_couples AS (
          INSERT INTO couples.couple (practice_id, id, status, status_since, list_name, import_key, opened_by, opened_at)
          SELECT kernel.practice_id(), o.couple, CASE WHEN o.closed THEN 'closed' ELSE 'invited' END, kernel.now(), o.list_name, o.import_key, p_opened_by, kernel.now()
          FROM opened o
        ), new_partners AS (
          INSERT INTO couples.partner (practice_id, id, given_name, family_name, shown_name, language)
          SELECT kernel.practice_id(), p.person, p.facts ->> 'given_name', p.facts ->> 'family_name', p.facts ->> 'given_name', p.facts ->> 'language' FROM people p
        ), new_members AS (
          INSERT INTO couples.couple_member (practice_id, couple_id, partner_id, seat)
          SELECT kernel.practice_id(), p.couple, p.person, p.seat FROM people p
        ), new_contacts AS (
          INSERT INTO couples.contact (practice_id, partner_id, couple_id, email, phone)
          SELECT kernel.practice_id(), p.person, p.couple, p.facts ->> 'email', p.facts ->> 'phone' FROM people p
        ), new_assignments AS (
          INSERT INTO couples.case_assignment (practice_id, couple_id, staff_id, from_on, assigned_by)
          SELECT kernel.practice_id(), o.couple, o.staff_id, kernel.today(), p_opened_by FROM opened o WHERE o.staff_id IS NOT NULL
        )
        SELECT o.ordinal, o.couple, o.a_person, o.b_person FROM opened o ORDER BY o.ordinal;
      END $$;

      -- Which of these import keys the practice has already: whoever imports must be told, also of couples they may not read.
      CREATE FUNCTION couples.known_import_keys(p_keys text[]) RETURNS SETOF text
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT c.import_key FROM couples.couple c
        WHERE c.practice_id = kernel.practice_id() AND c.import_key = ANY (p_keys) AND kernel.person_kind() IN ('staff', 'system')
      $$;

      REVOKE EXECUTE ON FUNCTION couples.open_couples(jsonb, uuid), couples.known_import_keys(text[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION couples.open_couples(jsonb, uuid), couples.known_import_keys(text[]) TO attune_rt, attune_job;
      ALTER FUNCTION couples.open_couples(jsonb, uuid) OWNER TO attune_rls;
      ALTER FUNCTION couples.known_import_keys(text[]) OWNER TO attune_rls;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION couples.known_import_keys(text[]), couples.open_couples(jsonb, uuid)');
  }
}
