import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A way back in for somebody who lost every factor, or a password whose address was never proven (R063): begun by the practice, open
 * after a day, used with link and code, stopped by the person. The day is a check of the table itself.
 */
export class RecoveryByThePractice1795000001841 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE access.recovery (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL,
        way text NOT NULL CHECK (way IN ('mail', 'screen')),
        token_hash bytea UNIQUE,
        code_hash bytea,
        code_failures int NOT NULL DEFAULT 0,
        proves_address boolean NOT NULL,
        started_by uuid NOT NULL,
        started_at timestamptz NOT NULL,
        opens_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        stopped_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, account_id) REFERENCES access.account (practice_id, id),
        CHECK (opens_at - started_at >= interval '24 hours' AND expires_at > opens_at),
        CHECK (used_at >= opens_at),
        CHECK (CASE way WHEN 'mail' THEN code_hash IS NOT NULL ELSE token_hash IS NOT NULL AND NOT proves_address END)
      );
      CREATE UNIQUE INDEX recovery_open ON access.recovery (practice_id, account_id) WHERE used_at IS NULL AND stopped_at IS NULL;
      CREATE INDEX recovery_by_notice ON access.recovery (id) WHERE used_at IS NULL AND stopped_at IS NULL;
      SELECT kernel.wall('access.recovery');

      -- Nobody begins one by writing a row, and a person changes nothing of their own but that it was used or stopped.
      REVOKE INSERT, UPDATE ON access.recovery FROM attune_rt;
      GRANT UPDATE (used_at, stopped_at) ON access.recovery TO attune_rt;
      CREATE POLICY own_reads ON access.recovery FOR SELECT TO attune_rt USING (account_id = (SELECT kernel.person_id()));
      CREATE POLICY own_updates ON access.recovery FOR UPDATE TO attune_rt USING (account_id = (SELECT kernel.person_id()));
      GRANT SELECT, INSERT, UPDATE ON access.recovery TO attune_rls;
      CREATE POLICY functions ON access.recovery TO attune_rls USING (true) WITH CHECK (true);
      GRANT CREATE ON SCHEMA access TO attune_rls;

      -- Begins one for somebody else, in place of one before: staff for a partner, the owner for staff. Whether this clinician may for this
      -- partner is asked by the caller. False where there is no such account; a mailed link proves the account's own address.
      CREATE FUNCTION access.start_recovery(
        p_id uuid, p_person uuid, p_kind text, p_way text, p_email text, p_token_hash bytea, p_code_hash bytea, p_opens timestamptz, p_expires timestamptz) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE whose access.account;
      BEGIN
        SELECT * INTO whose FROM access.account a WHERE a.practice_id = kernel.practice_id() AND a.id = p_person AND a.kind = p_kind AND a.ended_at IS NULL;
        IF whose.id IS NULL OR whose.id = kernel.person_id() OR kernel.person_kind() IS DISTINCT FROM 'staff'
          OR (whose.kind = 'staff' AND NOT access.holds_role('owner')) THEN
          RETURN false;
        END IF;
        UPDATE access.recovery r SET stopped_at = kernel.now()
        WHERE r.practice_id = kernel.practice_id() AND r.account_id = p_person AND r.used_at IS NULL AND r.stopped_at IS NULL;
        INSERT INTO access.recovery (practice_id, id, account_id, way, token_hash, code_hash, proves_address, started_by, started_at, opens_at, expires_at)
        VALUES (kernel.practice_id(), p_id, p_person, p_way, p_token_hash, p_code_hash,
          p_way = 'mail' AND coalesce(p_email, whose.email) = whose.email, kernel.person_id(), kernel.now(), p_opens, p_expires);
        RETURN true;
      END $$;

      -- The one under way for a person, as staff who may ask see it: no link, no code, nothing of what the account has.
      CREATE FUNCTION access.recovery_of(p_person uuid, p_kind text) RETURNS TABLE (started_at timestamptz, opens_at timestamptz, expires_at timestamptz)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT r.started_at, r.opens_at, r.expires_at FROM access.recovery r
        JOIN access.account a ON a.practice_id = r.practice_id AND a.id = r.account_id AND a.kind = p_kind
        WHERE r.practice_id = kernel.practice_id() AND r.account_id = p_person AND r.used_at IS NULL AND r.stopped_at IS NULL
          AND kernel.now() < r.expires_at AND kernel.person_kind() = 'staff'
      $$;

      -- Takes it back. Who may is asked by the caller, as for beginning it.
      CREATE FUNCTION access.take_recovery_back(p_person uuid, p_kind text) RETURNS int
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE taken int;
      BEGIN
        UPDATE access.recovery r SET stopped_at = kernel.now() FROM access.account a
        WHERE r.practice_id = kernel.practice_id() AND r.account_id = p_person AND r.used_at IS NULL AND r.stopped_at IS NULL
          AND a.practice_id = r.practice_id AND a.id = r.account_id AND a.kind = p_kind
          AND kernel.person_kind() = 'staff' AND (a.kind = 'partner' OR access.holds_role('owner'));
        GET DIAGNOSTICS taken = ROW_COUNT;
        RETURN taken;
      END $$;

      -- Gives a shown link its six digits, to the first who opens it and to nobody after.
      CREATE FUNCTION access.claim_recovery(p_token_hash bytea, p_kind text, p_code text) RETURNS TABLE (opens_at timestamptz, expires_at timestamptz)
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        UPDATE access.recovery r SET code_hash = sha256(convert_to(r.id::text || ':' || p_code, 'UTF8')) FROM access.account a
        WHERE r.token_hash = p_token_hash AND r.way = 'screen' AND r.code_hash IS NULL AND r.used_at IS NULL AND r.stopped_at IS NULL
          AND kernel.now() < r.expires_at AND a.practice_id = r.practice_id AND a.id = r.account_id AND a.kind = p_kind AND a.ended_at IS NULL
        RETURNING r.opens_at, r.expires_at
      $$;

      -- The one behind link and code. A wrong code counts; whatever is refused gives no row.
      CREATE FUNCTION access.find_recovery(p_token_hash bytea, p_code text, p_kind text, p_tries int) RETURNS TABLE (
        id uuid, practice_id uuid, person_id uuid, name text, email text, zone text, demo boolean, proves_address boolean, opens_at timestamptz, expires_at timestamptz)
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE found_one access.recovery;
      BEGIN
        SELECT * INTO found_one FROM access.recovery r
        WHERE r.token_hash = p_token_hash AND r.used_at IS NULL AND r.stopped_at IS NULL AND kernel.now() < r.expires_at
          AND r.code_failures < p_tries AND r.code_hash IS NOT NULL
        FOR UPDATE;
        IF found_one.id IS NULL THEN RETURN; END IF;
        IF found_one.code_hash <> sha256(convert_to(found_one.id::text || ':' || p_code, 'UTF8')) THEN
          UPDATE access.recovery r SET code_failures = r.code_failures + 1
          WHERE r.practice_id = found_one.practice_id AND r.id = found_one.id;
          RETURN;
        END IF;
        RETURN QUERY SELECT found_one.id, found_one.practice_id, found_one.account_id, a.name, a.email, p.zone, p.demo, found_one.proves_address,
          found_one.opens_at, found_one.expires_at
        FROM access.account a JOIN kernel.practice p ON p.practice_id = a.practice_id
        WHERE a.practice_id = found_one.practice_id AND a.id = found_one.account_id AND a.kind = p_kind AND a.ended_at IS NULL;
      END $$;

      -- Whose it is, for the notice that was mailed: its random id opens nothing but the stopping.
      CREATE FUNCTION access.find_recovery_to_stop(p_id uuid, p_kind text) RETURNS TABLE (practice_id uuid, person_id uuid, zone text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT r.practice_id, r.account_id, p.zone FROM access.recovery r
        JOIN access.account a ON a.practice_id = r.practice_id AND a.id = r.account_id
        JOIN kernel.practice p ON p.practice_id = r.practice_id
        WHERE r.id = p_id AND r.used_at IS NULL AND r.stopped_at IS NULL AND a.kind = p_kind
      $$;
    `);
    for (const each of FUNCTIONS) {
      await q.query(`REVOKE ALL ON FUNCTION access.${each} FROM PUBLIC`);
      await q.query(`GRANT EXECUTE ON FUNCTION access.${each} TO attune_rt`);
      await q.query(`ALTER FUNCTION access.${each} OWNER TO attune_rls`);
    }
    await q.query('REVOKE CREATE ON SCHEMA access FROM attune_rls');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION ${FUNCTIONS.map((each) => `access.${each}`).join(', ')}`);
    await q.query('DROP TABLE access.recovery');
  }
}

const FUNCTIONS = [
  'start_recovery(uuid, uuid, text, text, text, bytea, bytea, timestamptz, timestamptz)', 'recovery_of(uuid, text)', 'take_recovery_back(uuid, text)',
  'claim_recovery(bytea, text, text)', 'find_recovery(bytea, text, text, int)', 'find_recovery_to_stop(uuid, text)',
];
