import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts of staff and of partners, apart; what proves them; the roles that staff hold from when to when. */
export class Accounts1795000001100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA access;
      GRANT USAGE ON SCHEMA access TO attune_rt, attune_job, attune_rls;

      CREATE TABLE access.account (
        practice_id uuid NOT NULL REFERENCES kernel.practice (practice_id),
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('staff', 'partner')),
        email text NOT NULL,
        email_verified_at timestamptz,
        name text NOT NULL,
        language text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'es')),
        created_at timestamptz NOT NULL,
        ended_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, kind, email)
      );
      CREATE INDEX account_by_address ON access.account (email, kind);

      CREATE TABLE access.credential (
        practice_id uuid NOT NULL,
        account_id uuid NOT NULL,
        password_hash text NOT NULL,
        password_set_at timestamptz NOT NULL,
        totp bytea,
        totp_version int NOT NULL DEFAULT 0,
        totp_confirmed_at timestamptz,
        totp_last_step bigint NOT NULL DEFAULT 0,
        totp_pending bytea,
        PRIMARY KEY (practice_id, account_id),
        FOREIGN KEY (practice_id, account_id) REFERENCES access.account (practice_id, id),
        CHECK ((totp IS NULL) = (totp_confirmed_at IS NULL))
      );

      CREATE TABLE access.recovery_code (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL,
        code_hash bytea NOT NULL,
        used_at timestamptz,
        void_at timestamptz,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, account_id, code_hash),
        FOREIGN KEY (practice_id, account_id) REFERENCES access.account (practice_id, id)
      );

      CREATE TABLE access.role_grant (
        practice_id uuid NOT NULL REFERENCES kernel.practice (practice_id),
        id uuid NOT NULL DEFAULT uuidv7(),
        staff_id uuid NOT NULL,
        role text NOT NULL CHECK (role IN ('owner', 'supervisor', 'therapist', 'associate')),
        from_on date NOT NULL,
        until_on date,
        granted_by uuid,
        PRIMARY KEY (practice_id, id),
        CHECK (until_on >= from_on),
        CONSTRAINT role_grant_once EXCLUDE USING gist
          (practice_id WITH =, staff_id WITH =, role WITH =, daterange(from_on, until_on) WITH &&)
      );

      CREATE TABLE access.sign_in (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        account_id uuid NOT NULL,
        token_hash bytea NOT NULL UNIQUE,
        device text NOT NULL,
        device_id uuid,
        started_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        idle_minutes int NOT NULL CHECK (idle_minutes BETWEEN 1 AND 60),
        expires_at timestamptz NOT NULL,
        mfa boolean NOT NULL DEFAULT false,
        step_up_at timestamptz,
        conjoint boolean NOT NULL DEFAULT false,
        ended_at timestamptz,
        ended_because text,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, account_id) REFERENCES access.account (practice_id, id),
        CHECK ((ended_at IS NULL) = (ended_because IS NULL))
      );
      CREATE INDEX sign_in_live ON access.sign_in (practice_id, account_id) WHERE ended_at IS NULL;

      CREATE TABLE access.known_device (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        account_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        name text NOT NULL,
        first_seen_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        ended_at timestamptz,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, account_id, token_hash),
        FOREIGN KEY (practice_id, account_id) REFERENCES access.account (practice_id, id)
      );

      SELECT kernel.wall('access.account');
      SELECT kernel.wall('access.credential');
      SELECT kernel.wall('access.recovery_code');
      SELECT kernel.wall('access.role_grant');
      SELECT kernel.wall('access.sign_in');
      SELECT kernel.wall('access.known_device');
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA access CASCADE');
  }
}
