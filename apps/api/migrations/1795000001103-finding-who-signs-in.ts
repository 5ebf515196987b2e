import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What must be found before it is known who acts. Each function gives only what its caller needs, and only the request
 * role may call it; none of them takes a practice from outside.
 */
export class FindingWhoSignsIn1795000001103 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      GRANT SELECT ON access.account, access.credential, access.known_device TO attune_rls;
      GRANT SELECT, UPDATE ON access.sign_in, access.invitation TO attune_rls;
      GRANT SELECT ON access.reset TO attune_rls;
      CREATE POLICY functions ON access.account FOR SELECT TO attune_rls USING (true);
      CREATE POLICY functions ON access.credential FOR SELECT TO attune_rls USING (true);
      CREATE POLICY functions ON access.known_device FOR SELECT TO attune_rls USING (true);
      CREATE POLICY functions ON access.sign_in TO attune_rls USING (true) WITH CHECK (true);
      CREATE POLICY functions ON access.invitation TO attune_rls USING (true) WITH CHECK (true);
      CREATE POLICY functions ON access.reset FOR SELECT TO attune_rls USING (true);

      -- The live sign-in behind a cookie, with all that a principal is made of; touched at most once a minute.
      CREATE FUNCTION access.find_sign_in(p_token_hash bytea, p_kind text, p_touch boolean) RETURNS TABLE (
        id uuid, practice_id uuid, person_id uuid, roles text[], zone text, demo boolean, mfa boolean, second_factor boolean,
        step_up_at timestamptz, conjoint boolean, started_at timestamptz, last_seen_at timestamptz, expires_at timestamptz)
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        WITH live AS (
          SELECT s.*, a.kind, p.zone, p.demo, c.totp_confirmed_at IS NOT NULL AS second_factor,
            p_touch AND s.last_seen_at <= kernel.now() - interval '1 minute' AS due
          FROM access.sign_in s
          JOIN access.account a ON a.practice_id = s.practice_id AND a.id = s.account_id
          JOIN access.credential c ON c.practice_id = s.practice_id AND c.account_id = s.account_id
          JOIN kernel.practice p ON p.practice_id = s.practice_id
          WHERE s.token_hash = p_token_hash AND a.kind = p_kind AND s.ended_at IS NULL AND a.ended_at IS NULL
            AND kernel.now() < s.expires_at AND kernel.now() < s.last_seen_at + make_interval(mins => s.idle_minutes)
        ), touched AS (
          UPDATE access.sign_in s SET last_seen_at = kernel.now() FROM live l
          WHERE l.due AND s.practice_id = l.practice_id AND s.id = l.id
        )
        SELECT l.id, l.practice_id, l.account_id,
          CASE WHEN l.kind = 'partner' THEN '{partner}'::text[] ELSE ARRAY(
            SELECT g.role FROM access.role_grant g
            WHERE g.practice_id = l.practice_id AND g.staff_id = l.account_id
              AND g.from_on <= (kernel.now() AT TIME ZONE l.zone)::date
              AND (g.until_on IS NULL OR (kernel.now() AT TIME ZONE l.zone)::date < g.until_on)
            ORDER BY g.role) END,
          l.zone, l.demo, l.mfa, l.second_factor, l.step_up_at, l.conjoint, l.started_at,
          CASE WHEN l.due THEN kernel.now() ELSE l.last_seen_at END, l.expires_at
        FROM live l
      $$;

      -- Accounts behind an address (one a practice), each with whether the device is known to it.
      CREATE FUNCTION access.find_account(p_email text, p_kind text, p_device_hash bytea) RETURNS TABLE (
        practice_id uuid, person_id uuid, zone text, demo boolean, password_hash text, second_factor boolean, verified boolean, device_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT a.practice_id, a.id, p.zone, p.demo, c.password_hash, c.totp_confirmed_at IS NOT NULL, a.email_verified_at IS NOT NULL, d.id
        FROM access.account a
        JOIN access.credential c ON c.practice_id = a.practice_id AND c.account_id = a.id
        JOIN kernel.practice p ON p.practice_id = a.practice_id
        LEFT JOIN access.known_device d
          ON d.practice_id = a.practice_id AND d.account_id = a.id AND d.token_hash = p_device_hash AND d.ended_at IS NULL
        WHERE a.email = p_email AND a.kind = p_kind AND a.ended_at IS NULL
        ORDER BY a.created_at LIMIT 3
      $$;

      -- The open invitation behind a link and the code told apart. A wrong code counts; whatever is refused gives no row.
      CREATE FUNCTION access.find_invitation(p_token_hash bytea, p_code text, p_kind text, p_tries int) RETURNS TABLE (
        id uuid, practice_id uuid, person_id uuid, email text, name text, language text, way text, practice_name text, invited_by text, zone text, demo boolean)
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE found_one access.invitation;
      BEGIN
        SELECT * INTO found_one FROM access.invitation i
        WHERE i.token_hash = p_token_hash AND i.kind = p_kind AND i.used_at IS NULL AND i.revoked_at IS NULL
          AND kernel.now() < i.expires_at AND i.code_failures < p_tries
        FOR UPDATE;
        IF found_one.id IS NULL THEN RETURN; END IF;
        IF found_one.code_hash <> sha256(convert_to(found_one.id::text || ':' || p_code, 'UTF8')) THEN
          UPDATE access.invitation i SET code_failures = i.code_failures + 1
          WHERE i.practice_id = found_one.practice_id AND i.id = found_one.id;
          RETURN;
        END IF;
        RETURN QUERY SELECT found_one.id, found_one.practice_id, found_one.person_id, found_one.email, found_one.name,
          found_one.language, found_one.way, p.name, a.name, p.zone, p.demo
        FROM kernel.practice p
        LEFT JOIN access.account a ON a.practice_id = p.practice_id AND a.id = found_one.made_by
        WHERE p.practice_id = found_one.practice_id;
      END $$;

      -- The account behind a mailed link that is still good.
      CREATE FUNCTION access.find_reset(p_token_hash bytea, p_purpose text, p_kind text) RETURNS TABLE (
        id uuid, practice_id uuid, person_id uuid, zone text, demo boolean, second_factor boolean)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT r.id, r.practice_id, r.account_id, p.zone, p.demo, c.totp_confirmed_at IS NOT NULL
        FROM access.reset r
        JOIN access.account a ON a.practice_id = r.practice_id AND a.id = r.account_id
        JOIN access.credential c ON c.practice_id = r.practice_id AND c.account_id = r.account_id
        JOIN kernel.practice p ON p.practice_id = r.practice_id
        WHERE r.token_hash = p_token_hash AND r.purpose = p_purpose AND a.kind = p_kind AND a.ended_at IS NULL
          AND r.used_at IS NULL AND kernel.now() < r.expires_at
      $$;

      CREATE FUNCTION access.throttle_state(p_keys bytea[]) RETURNS TABLE (key bytea, failures int, last_at timestamptz)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT t.key, t.failures, t.last_at FROM access.throttle t WHERE t.key = ANY (p_keys)
      $$;

      -- Counts a try before it is made, so that tries side by side cannot slip through; long ago is forgotten.
      CREATE FUNCTION access.throttle_count(p_keys bytea[], p_forget_minutes int) RETURNS TABLE (key bytea, failures int)
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        INSERT INTO access.throttle AS t (key, failures, last_at)
        SELECT k, 1, kernel.now() FROM unnest(p_keys) k ORDER BY k
        ON CONFLICT (key) DO UPDATE SET last_at = kernel.now(),
          failures = CASE WHEN t.last_at <= kernel.now() - make_interval(mins => p_forget_minutes) THEN 1 ELSE t.failures + 1 END
        RETURNING t.key, t.failures
      $$;

      -- A try that succeeded: the account's and the device's count is over, a network's goes back by this one.
      CREATE FUNCTION access.throttle_succeed(p_over bytea[], p_back bytea[]) RETURNS void
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        DELETE FROM access.throttle t WHERE t.key = ANY (p_over);
        UPDATE access.throttle t SET failures = greatest(t.failures - 1, 0) WHERE t.key = ANY (p_back);
      $$;
    `);
    await own(q, [
      'find_sign_in(bytea, text, boolean)', 'find_account(text, text, bytea)', 'find_invitation(bytea, text, text, int)', 'find_reset(bytea, text, text)',
      'throttle_state(bytea[])', 'throttle_count(bytea[], int)', 'throttle_succeed(bytea[], bytea[])',
    ]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION access.find_sign_in(bytea, text, boolean), access.find_account(text, text, bytea),
      access.find_invitation(bytea, text, text, int), access.find_reset(bytea, text, text), access.throttle_state(bytea[]),
      access.throttle_count(bytea[], int), access.throttle_succeed(bytea[], bytea[])`);
  }
}

async function own(q: QueryRunner, functions: string[]): Promise<void> {
  for (const each of functions) {
    await q.query(`REVOKE ALL ON FUNCTION access.${each} FROM PUBLIC`);
    await q.query(`GRANT EXECUTE ON FUNCTION access.${each} TO attune_rt`);
    await q.query(`ALTER FUNCTION access.${each} OWNER TO attune_rls`);
  }
}
