import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Another address for an account (R064): asked for by the person, true once the new address is proven, and taken back from the old one
 * for three days. Addresses move by functions alone: no role of a request may write one.
 */
export class AnotherAddress1795000001842 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE access.address_change (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL,
        old_email text NOT NULL,
        old_proven boolean NOT NULL,
        new_email text NOT NULL CHECK (new_email <> old_email),
        token_hash bytea UNIQUE,
        undo_hash bytea UNIQUE,
        asked_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        void_at timestamptz,
        done_at timestamptz,
        undo_until timestamptz,
        undone_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, account_id) REFERENCES access.account (practice_id, id),
        CHECK ((done_at IS NULL) = (undo_until IS NULL)),
        CHECK (undo_until - done_at >= interval '72 hours'),
        CHECK (undone_at IS NULL OR done_at IS NOT NULL)
      );
      CREATE INDEX address_change_of_account ON access.address_change (practice_id, account_id);
      SELECT kernel.wall('access.address_change');
      REVOKE INSERT, UPDATE ON access.address_change FROM attune_rt;
      CREATE POLICY own_reads ON access.address_change FOR SELECT TO attune_rt USING (account_id = (SELECT kernel.person_id()));
      GRANT SELECT, INSERT, UPDATE ON access.address_change TO attune_rls;
      CREATE POLICY functions ON access.address_change TO attune_rls USING (true) WITH CHECK (true);
      GRANT UPDATE (email, email_verified_at) ON access.account TO attune_rls;
      GRANT CREATE ON SCHEMA access TO attune_rls;

      -- Keeps the wish of whoever acts, in place of one before. False where it is their address already.
      CREATE FUNCTION access.ask_address(p_id uuid, p_email text, p_expires timestamptz) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        UPDATE access.address_change c SET void_at = kernel.now()
        WHERE c.practice_id = kernel.practice_id() AND c.account_id = kernel.person_id() AND c.done_at IS NULL AND c.void_at IS NULL;
        INSERT INTO access.address_change (practice_id, id, account_id, old_email, old_proven, new_email, asked_at, expires_at)
        SELECT a.practice_id, p_id, a.id, a.email, a.kind = 'staff' OR a.email_verified_at IS NOT NULL, p_email, kernel.now(), p_expires
        FROM access.account a WHERE a.practice_id = kernel.practice_id() AND a.id = kernel.person_id() AND a.ended_at IS NULL AND a.email <> p_email;
        RETURN FOUND;
      END $$;

      -- Whose a mailed link is that is still good: to prove the new address, or to take the old one back.
      CREATE FUNCTION access.find_address_change(p_hash bytea, p_what text, p_kind text) RETURNS TABLE (id uuid, practice_id uuid, person_id uuid, zone text, new_email text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT c.id, c.practice_id, c.account_id, p.zone, c.new_email
        FROM (
          SELECT t.* FROM access.address_change t WHERE p_what = 'prove' AND t.token_hash = p_hash AND t.done_at IS NULL AND t.void_at IS NULL AND kernel.now() < t.expires_at
          UNION ALL
          SELECT u.* FROM access.address_change u WHERE p_what = 'undo' AND u.undo_hash = p_hash AND u.undone_at IS NULL AND kernel.now() < u.undo_until
        ) c
        JOIN access.account a ON a.practice_id = c.practice_id AND a.id = c.account_id AND a.kind = p_kind AND a.ended_at IS NULL
        JOIN kernel.practice p ON p.practice_id = c.practice_id
      $$;

      -- The account signs in with the new address from now on; false where somebody was faster.
      CREATE FUNCTION access.move_address(p_id uuid, p_undo_until timestamptz) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        UPDATE access.address_change c SET done_at = kernel.now(), undo_until = p_undo_until
        WHERE c.practice_id = kernel.practice_id() AND c.account_id = kernel.person_id() AND c.id = p_id
          AND c.done_at IS NULL AND c.void_at IS NULL AND kernel.now() < c.expires_at;
        IF NOT FOUND THEN RETURN false; END IF;
        UPDATE access.account a SET email = c.new_email, email_verified_at = kernel.now() FROM access.address_change c
        WHERE c.practice_id = kernel.practice_id() AND c.id = p_id AND a.practice_id = c.practice_id AND a.id = c.account_id AND a.email = c.old_email;
        RETURN FOUND;
      END $$;

      -- The address before this change is the account's again, whatever came after; its owner has just shown that it is theirs.
      CREATE FUNCTION access.take_address_back(p_id uuid) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE back access.address_change;
      BEGIN
        SELECT * INTO back FROM access.address_change c
        WHERE c.practice_id = kernel.practice_id() AND c.account_id = kernel.person_id() AND c.id = p_id AND c.undone_at IS NULL AND kernel.now() < c.undo_until
        FOR UPDATE;
        IF back.id IS NULL THEN RETURN false; END IF;
        UPDATE access.address_change c SET undone_at = CASE WHEN c.done_at IS NOT NULL THEN kernel.now() END, void_at = CASE WHEN c.done_at IS NULL THEN kernel.now() END
        WHERE c.practice_id = back.practice_id AND c.account_id = back.account_id AND c.asked_at >= back.asked_at AND c.undone_at IS NULL AND c.void_at IS NULL;
        UPDATE access.account a SET email = back.old_email, email_verified_at = kernel.now() WHERE a.practice_id = back.practice_id AND a.id = back.account_id;
        RETURN true;
      END $$;

      -- Changes of a person that can still be taken back, for the notices that go to every address of theirs.
      CREATE FUNCTION access.recent_addresses(p_person uuid) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT c.id FROM access.address_change c
        WHERE c.practice_id = kernel.practice_id() AND c.account_id = p_person AND c.undone_at IS NULL AND kernel.now() < c.undo_until AND c.old_proven
      $$;
    `);
    await owned(q, 'access', FUNCTIONS);
    await q.query('REVOKE CREATE ON SCHEMA access FROM attune_rls');
    await q.query(`
      GRANT CREATE ON SCHEMA couples TO attune_rls;
      GRANT SELECT (practice_id, couple_id, partner_id, email) ON couples.contact TO attune_rls;
      CREATE POLICY helpers_read ON couples.contact FOR SELECT TO attune_rls USING (practice_id = (SELECT kernel.practice_id()));
      -- Whether the other partner of the couple of whoever acts is reached at this address. Asked in silence; nobody is told.
      CREATE FUNCTION couples.others_address(p_email text) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT EXISTS (
          SELECT 1 FROM couples.couple_member m
          JOIN couples.contact k ON k.practice_id = m.practice_id AND k.couple_id = m.couple_id AND k.partner_id <> m.partner_id
          WHERE m.practice_id = kernel.practice_id() AND m.partner_id = kernel.person_id() AND kernel.person_kind() = 'partner' AND lower(k.email) = p_email)
      $$;`);
    await owned(q, 'couples', ['others_address(text)']);
    await q.query('REVOKE CREATE ON SCHEMA couples FROM attune_rls');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION couples.others_address(text), ${FUNCTIONS.map((each) => `access.${each}`).join(', ')}`);
    await q.query('DROP POLICY helpers_read ON couples.contact');
    await q.query('REVOKE SELECT (practice_id, couple_id, partner_id, email) ON couples.contact FROM attune_rls');
    await q.query('REVOKE UPDATE (email, email_verified_at) ON access.account FROM attune_rls');
    await q.query('DROP TABLE access.address_change');
  }
}

const FUNCTIONS = [
  'ask_address(uuid, text, timestamptz)', 'find_address_change(bytea, text, text)', 'move_address(uuid, timestamptz)', 'take_address_back(uuid)', 'recent_addresses(uuid)',
];

async function owned(q: QueryRunner, schema: string, functions: string[]): Promise<void> {
  for (const each of functions) {
    await q.query(`REVOKE ALL ON FUNCTION ${schema}.${each} FROM PUBLIC`);
    await q.query(`GRANT EXECUTE ON FUNCTION ${schema}.${each} TO attune_rt`);
    await q.query(`ALTER FUNCTION ${schema}.${each} OWNER TO attune_rls`);
  }
}
