import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The acts of access that reach beyond the actor's own rows, each checked inside; and the one-time start of an empty database. */
export class ReviewedFunctionsOfAccess1795000001104 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      GRANT INSERT ON kernel.practice, access.role_grant TO attune_rls;
      GRANT UPDATE (name) ON access.account TO attune_rls;
      CREATE POLICY first_practice ON kernel.practice FOR INSERT TO attune_rls WITH CHECK (true);
      CREATE POLICY first_owner ON access.role_grant FOR INSERT TO attune_rls WITH CHECK (true);
      CREATE POLICY functions_rename ON access.account FOR UPDATE TO attune_rls USING (true) WITH CHECK (true);

      -- Ends a person's sign-ins: one's own, or anybody's of the practice for its owner. Gives how many were live.
      CREATE FUNCTION access.end_sign_ins(p_person uuid, p_because text, p_but uuid DEFAULT NULL) RETURNS int
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE ended int;
      BEGIN
        IF p_person <> kernel.person_id() AND NOT access.holds_role('owner') THEN
          RAISE EXCEPTION 'not allowed' USING ERRCODE = '42501';
        END IF;
        UPDATE access.sign_in s SET ended_at = kernel.now(), ended_because = p_because
        WHERE s.practice_id = kernel.practice_id() AND s.account_id = p_person AND s.ended_at IS NULL AND s.id IS DISTINCT FROM p_but;
        GET DIAGNOSTICS ended = ROW_COUNT;
        RETURN ended;
      END $$;

      -- Where people stand on their way in, for staff who may know them: no address, no time of sign-in.
      CREATE FUNCTION access.way_in(p_people uuid[]) RETURNS TABLE (
        person_id uuid, joined boolean, invited_at timestamptz, expires_at timestamptz, code_failures int)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT p.id, a.id IS NOT NULL, i.made_at, i.expires_at, i.code_failures
        FROM unnest(p_people) AS p (id)
        LEFT JOIN access.account a ON a.practice_id = kernel.practice_id() AND a.id = p.id
        LEFT JOIN access.invitation i ON i.practice_id = kernel.practice_id() AND i.person_id = p.id AND i.used_at IS NULL AND i.revoked_at IS NULL
        WHERE kernel.person_kind() = 'staff'
      $$;

      -- Whether an address already signs in, or is about to, for somebody else of the practice.
      CREATE FUNCTION access.address_taken(p_kind text, p_email text, p_person uuid) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT EXISTS (SELECT 1 FROM access.account a
            WHERE a.practice_id = kernel.practice_id() AND a.kind = p_kind AND a.email = p_email AND a.id <> p_person)
          OR EXISTS (SELECT 1 FROM access.invitation i
            WHERE i.practice_id = kernel.practice_id() AND i.kind = p_kind AND i.email = p_email AND i.person_id <> p_person
              AND i.used_at IS NULL AND i.revoked_at IS NULL AND kernel.now() < i.expires_at)
      $$;

      -- Takes a person's open invitations back. Who may is asked by the caller: the owner for staff, the treating clinician for partners.
      CREATE FUNCTION access.revoke_invitations(p_person uuid) RETURNS int
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE revoked int;
      BEGIN
        UPDATE access.invitation i SET revoked_at = kernel.now()
        WHERE i.practice_id = kernel.practice_id() AND i.person_id = p_person AND i.used_at IS NULL AND i.revoked_at IS NULL
          AND kernel.person_kind() = 'staff' AND (i.kind = 'partner' OR access.holds_role('owner'));
        GET DIAGNOSTICS revoked = ROW_COUNT;
        RETURN revoked;
      END $$;

      -- A person's name changed where it is kept (staff member, partner): the account greets by the new one.
      CREATE FUNCTION access.rename_person(p_person uuid, p_name text) RETURNS void
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        UPDATE access.account a SET name = p_name
        WHERE a.practice_id = kernel.practice_id() AND a.id = p_person AND kernel.person_kind() = 'staff'
      $$;

      -- The link for the first owner of a database without a practice; a new one replaces the old.
      CREATE FUNCTION access.make_first_owner_link(p_token_hash bytea) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM kernel.practice) THEN RETURN false; END IF;
        UPDATE access.first_owner_link SET used_at = kernel.now() WHERE used_at IS NULL;
        INSERT INTO access.first_owner_link (token_hash, made_at) VALUES (p_token_hash, kernel.now());
        RETURN true;
      END $$;

      -- Opens the first practice under the id of the context and makes who acts its owner, once; false where the link is not good.
      CREATE FUNCTION access.open_practice(p_token_hash bytea, p_name text, p_zone text, p_roles text[]) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        UPDATE access.first_owner_link SET used_at = kernel.now() WHERE token_hash = p_token_hash AND used_at IS NULL;
        IF NOT FOUND OR EXISTS (SELECT 1 FROM kernel.practice) THEN RETURN false; END IF;
        INSERT INTO kernel.practice (practice_id, name, zone, created_at) VALUES (kernel.practice_id(), p_name, p_zone, kernel.now());
        INSERT INTO access.role_grant (practice_id, staff_id, role, from_on)
        SELECT kernel.practice_id(), kernel.person_id(), r, (kernel.now() AT TIME ZONE p_zone)::date
        FROM unnest(p_roles || '{owner}'::text[]) r;
        RETURN true;
      END $$;
    `);
    const functions = [
      'end_sign_ins(uuid, text, uuid)', 'way_in(uuid[])', 'address_taken(text, text, uuid)', 'revoke_invitations(uuid)',
      'rename_person(uuid, text)', 'make_first_owner_link(bytea)', 'open_practice(bytea, text, text, text[])',
    ];
    for (const each of functions) {
      await q.query(`REVOKE ALL ON FUNCTION access.${each} FROM PUBLIC`);
      await q.query(`GRANT EXECUTE ON FUNCTION access.${each} TO attune_rt`);
      await q.query(`ALTER FUNCTION access.${each} OWNER TO attune_rls`);
    }
    await q.query('REVOKE CREATE ON SCHEMA access FROM attune_rls');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION access.end_sign_ins(uuid, text, uuid), access.way_in(uuid[]), access.address_taken(text, text, uuid),
      access.revoke_invitations(uuid), access.rename_person(uuid, text), access.make_first_owner_link(bytea),
      access.open_practice(bytea, text, text, text[])`);
    await q.query('DROP POLICY first_practice ON kernel.practice');
    await q.query('REVOKE INSERT ON kernel.practice FROM attune_rls');
  }
}
