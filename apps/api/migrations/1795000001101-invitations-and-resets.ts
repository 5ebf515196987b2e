import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways in that are not a password: invitations, links to choose a new password, the first owner's link; and what slows guessing down. */
export class InvitationsAndResets1795000001101 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE access.invitation (
        practice_id uuid NOT NULL REFERENCES kernel.practice (practice_id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('staff', 'partner')),
        seat text CHECK (seat IN ('a', 'b')),
        email text NOT NULL,
        name text NOT NULL,
        language text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'es')),
        way text NOT NULL CHECK (way IN ('mail', 'screen')),
        token_hash bytea UNIQUE,
        code_hash bytea NOT NULL,
        code_failures int NOT NULL DEFAULT 0,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz,
        PRIMARY KEY (practice_id, id),
        CHECK ((kind = 'partner') = (seat IS NOT NULL)),
        CHECK (way = 'mail' OR token_hash IS NOT NULL)
      );
      CREATE UNIQUE INDEX invitation_open ON access.invitation (practice_id, person_id) WHERE used_at IS NULL AND revoked_at IS NULL;

      CREATE TABLE access.reset (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('password', 'address')),
        token_hash bytea UNIQUE,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, account_id) REFERENCES access.account (practice_id, id)
      );
      CREATE INDEX reset_of_account ON access.reset (practice_id, account_id) WHERE used_at IS NULL;

      SELECT kernel.wall('access.invitation');
      SELECT kernel.wall('access.reset');

      -- Of no practice: an address that is tried may belong to nobody. Keys are hashes; only functions come near them.
      CREATE TABLE access.throttle (
        key bytea PRIMARY KEY,
        failures int NOT NULL,
        last_at timestamptz NOT NULL
      );
      CREATE TABLE access.first_owner_link (
        token_hash bytea PRIMARY KEY,
        made_at timestamptz NOT NULL,
        used_at timestamptz
      );
      ALTER TABLE access.throttle ENABLE ROW LEVEL SECURITY;
      ALTER TABLE access.throttle FORCE ROW LEVEL SECURITY;
      ALTER TABLE access.first_owner_link ENABLE ROW LEVEL SECURITY;
      ALTER TABLE access.first_owner_link FORCE ROW LEVEL SECURITY;
      CREATE POLICY functions ON access.throttle TO attune_rls USING (true) WITH CHECK (true);
      CREATE POLICY functions ON access.first_owner_link TO attune_rls USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON access.throttle TO attune_rls;
      GRANT SELECT, INSERT, UPDATE ON access.first_owner_link TO attune_rls;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE access.first_owner_link, access.throttle, access.reset, access.invitation');
  }
}
