import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Row policies of the administrative tables: the owner and those who care for the couple. A partner reads only the own
 * contact and the own name; of the other partner they get the chosen first name, through one function.
 */
export class WhoReadsCouples1795000001302 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE POLICY staff_reads ON couples.couple FOR SELECT TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'staff'
        AND ((SELECT access.holds_role('owner')) OR id = ANY (ARRAY(SELECT couples.visible_couples()))));
      CREATE POLICY staff_updates ON couples.couple FOR UPDATE TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'staff'
        AND ((SELECT access.holds_role('owner')) OR id = ANY (ARRAY(SELECT couples.treated_couples()))));

      CREATE POLICY staff_reads ON couples.partner FOR SELECT TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'staff'
        AND ((SELECT access.holds_role('owner')) OR id = ANY (ARRAY(SELECT couples.visible_partners()))));
      CREATE POLICY own_reads ON couples.partner FOR SELECT TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'partner' AND id = (SELECT kernel.person_id()));
      CREATE POLICY staff_updates ON couples.partner FOR UPDATE TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'staff'
        AND ((SELECT access.holds_role('owner')) OR id = ANY (ARRAY(
          SELECT m.partner_id FROM couples.couple_member m WHERE m.couple_id = ANY (ARRAY(SELECT couples.treated_couples()))))));

      CREATE POLICY staff_reads ON couples.couple_member FOR SELECT TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'staff'
        AND ((SELECT access.holds_role('owner')) OR couple_id = ANY (ARRAY(SELECT couples.visible_couples()))));
      CREATE POLICY own_reads ON couples.couple_member FOR SELECT TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'partner' AND partner_id = (SELECT kernel.person_id()));

      CREATE POLICY staff_reads ON couples.contact FOR SELECT TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'staff' AND NOT (SELECT kernel.conjoint())
        AND ((SELECT access.holds_role('owner')) OR couple_id = ANY (ARRAY(SELECT couples.visible_couples()))));
      CREATE POLICY own_reads ON couples.contact FOR SELECT TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'partner' AND partner_id = (SELECT kernel.person_id()));
      CREATE POLICY staff_updates ON couples.contact FOR UPDATE TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'staff' AND NOT (SELECT kernel.conjoint())
        AND ((SELECT access.holds_role('owner')) OR couple_id = ANY (ARRAY(SELECT couples.treated_couples()))));

      CREATE POLICY staff_reads ON couples.case_assignment FOR SELECT TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'staff'
        AND ((SELECT access.holds_role('owner')) OR couple_id = ANY (ARRAY(SELECT couples.visible_couples()))));
      CREATE POLICY owner_inserts ON couples.case_assignment FOR INSERT TO attune_rt WITH CHECK ((SELECT access.holds_role('owner')));
      CREATE POLICY owner_updates ON couples.case_assignment FOR UPDATE TO attune_rt USING ((SELECT access.holds_role('owner')));

      -- What a partner may know of the own couple: whether it is closed, and the first name the other chose to show.
      CREATE FUNCTION couples.own_couple() RETURNS TABLE (couple_id uuid, seat text, closed boolean, other_name text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT m.couple_id, m.seat, c.status = 'closed', p.shown_name
        FROM couples.couple_member m
        JOIN couples.couple c ON c.practice_id = m.practice_id AND c.id = m.couple_id
        JOIN couples.couple_member o ON o.practice_id = m.practice_id AND o.couple_id = m.couple_id AND o.partner_id <> m.partner_id
        JOIN couples.partner p ON p.practice_id = o.practice_id AND p.id = o.partner_id
        WHERE m.practice_id = kernel.practice_id() AND m.partner_id = kernel.person_id() AND kernel.person_kind() = 'partner'
      $$;

      -- Who cares for a couple now, by name: what a partner is told ("Maya and Dr. Chen will see this") and what a document names.
      CREATE FUNCTION couples.care_of(p_couple uuid) RETURNS TABLE (
        part text, staff_id uuid, title text, given_name text, family_name text, credential text, associate boolean)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
            AND g.from_on <= kernel.today() AND (g.until_on IS NULL OR kernel.today() < g.until_on))
        FROM care x
        JOIN practice.staff_member s ON s.practice_id = kernel.practice_id() AND s.id = x.staff_id
        ORDER BY x.part, s.family_name, s.id
      $$;

      REVOKE EXECUTE ON FUNCTION couples.own_couple(), couples.care_of(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION couples.own_couple(), couples.care_of(uuid) TO attune_rt, attune_job, attune_rls;
      ALTER FUNCTION couples.own_couple() OWNER TO attune_rls;
      ALTER FUNCTION couples.care_of(uuid) OWNER TO attune_rls;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION couples.care_of(uuid), couples.own_couple()');
  }
}
