import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Row policies of access: everybody reaches their own; the owner reaches staff accounts and roles, never what proves a person. */
export class WhoReadsAccounts1795000001102 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      GRANT CREATE ON SCHEMA access TO attune_rls;
      GRANT SELECT ON access.role_grant TO attune_rls;
      CREATE POLICY functions ON access.role_grant FOR SELECT TO attune_rls USING (true);

      -- Whether the staff member who acts holds the role today.
      CREATE FUNCTION access.holds_role(p_role text) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT kernel.person_kind() = 'staff' AND EXISTS (
          SELECT 1 FROM access.role_grant g
          WHERE g.practice_id = kernel.practice_id() AND g.staff_id = kernel.person_id() AND g.role = p_role
            AND g.from_on <= kernel.today() AND (g.until_on IS NULL OR kernel.today() < g.until_on))
      $$;
      REVOKE ALL ON FUNCTION access.holds_role(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION access.holds_role(text) TO attune_rt, attune_job, attune_owner, attune_rls;
      ALTER FUNCTION access.holds_role(text) OWNER TO attune_rls;

      REVOKE UPDATE ON access.account FROM attune_rt;
      GRANT UPDATE (email_verified_at, name, language, ended_at, version) ON access.account TO attune_rt;
      CREATE POLICY own_reads ON access.account FOR SELECT TO attune_rt USING (id = (SELECT kernel.person_id()));
      CREATE POLICY own_opens ON access.account FOR INSERT TO attune_rt WITH CHECK (id = (SELECT kernel.person_id()));
      CREATE POLICY own_updates ON access.account FOR UPDATE TO attune_rt USING (id = (SELECT kernel.person_id()));
      CREATE POLICY owner_reads ON access.account FOR SELECT TO attune_rt USING (kind = 'staff' AND (SELECT access.holds_role('owner')));
      CREATE POLICY owner_updates ON access.account FOR UPDATE TO attune_rt USING (kind = 'staff' AND (SELECT access.holds_role('owner')));

      CREATE POLICY own ON access.credential TO attune_rt
        USING (account_id = (SELECT kernel.person_id())) WITH CHECK (account_id = (SELECT kernel.person_id()));
      CREATE POLICY own ON access.recovery_code TO attune_rt
        USING (account_id = (SELECT kernel.person_id())) WITH CHECK (account_id = (SELECT kernel.person_id()));
      CREATE POLICY own ON access.sign_in TO attune_rt
        USING (account_id = (SELECT kernel.person_id())) WITH CHECK (account_id = (SELECT kernel.person_id()));
      CREATE POLICY own ON access.known_device TO attune_rt
        USING (account_id = (SELECT kernel.person_id())) WITH CHECK (account_id = (SELECT kernel.person_id()));
      CREATE POLICY own ON access.reset TO attune_rt
        USING (account_id = (SELECT kernel.person_id())) WITH CHECK (account_id = (SELECT kernel.person_id()));

      CREATE POLICY staff_reads ON access.role_grant FOR SELECT TO attune_rt USING ((SELECT kernel.person_kind()) = 'staff');
      CREATE POLICY owner_inserts ON access.role_grant FOR INSERT TO attune_rt
        WITH CHECK ((SELECT access.holds_role('owner')) AND staff_id <> (SELECT kernel.person_id()));
      CREATE POLICY owner_updates ON access.role_grant FOR UPDATE TO attune_rt
        USING ((SELECT access.holds_role('owner')) AND staff_id <> (SELECT kernel.person_id()));

      CREATE POLICY inviter_reads ON access.invitation FOR SELECT TO attune_rt USING (
        person_id = (SELECT kernel.person_id()) OR made_by = (SELECT kernel.person_id())
        OR (kind = 'staff' AND (SELECT access.holds_role('owner'))));
      CREATE POLICY staff_inserts ON access.invitation FOR INSERT TO attune_rt WITH CHECK (
        made_by = (SELECT kernel.person_id()) AND (SELECT kernel.person_kind()) = 'staff'
        AND (kind = 'partner' OR (SELECT access.holds_role('owner'))));
      CREATE POLICY own_uses ON access.invitation FOR UPDATE TO attune_rt USING (person_id = (SELECT kernel.person_id()));

      -- The practice's name and zone are the owner's to change; whether it is a demo is nobody's.
      DROP POLICY rename ON kernel.practice;
      CREATE POLICY owner_renames ON kernel.practice FOR UPDATE TO attune_rt USING ((SELECT access.holds_role('owner')));
      REVOKE UPDATE ON kernel.practice FROM attune_rt;
      GRANT UPDATE (name, zone) ON kernel.practice TO attune_rt;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP POLICY owner_renames ON kernel.practice');
    await q.query('DROP FUNCTION access.holds_role(text) CASCADE');
  }
}
