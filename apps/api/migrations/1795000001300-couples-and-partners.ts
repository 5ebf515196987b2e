import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The unit of treatment, its two people, how each may safely be reached, and who treats them from when to when. */
export class CouplesAndPartners1795000001300 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA couples;
      GRANT USAGE ON SCHEMA couples TO attune_rt, attune_job, attune_rls;
      GRANT CREATE ON SCHEMA couples TO attune_rls;

      CREATE TABLE couples.couple (
        practice_id uuid NOT NULL REFERENCES kernel.practice (practice_id),
        id uuid NOT NULL DEFAULT uuidv7(),
        status text NOT NULL DEFAULT 'invited' CHECK (status IN ('invited', 'active', 'paused', 'closed')),
        status_since timestamptz NOT NULL,
        list_name text NOT NULL,
        policy text CHECK (policy IN ('no-secrets', 'limited-secrets', 'held-individual')),
        policy_agreed_on date,
        import_key text,
        opened_by uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (practice_id, id),
        CHECK ((policy IS NULL) = (policy_agreed_on IS NULL))
      );
      CREATE INDEX couple_by_name ON couples.couple (practice_id, list_name COLLATE "C", id) INCLUDE (status);
      CREATE UNIQUE INDEX couple_import_key ON couples.couple (practice_id, import_key) WHERE import_key IS NOT NULL;

      CREATE TABLE couples.partner (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        given_name text NOT NULL,
        family_name text NOT NULL,
        shown_name text NOT NULL,
        language text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'es')),
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (practice_id, id)
      );

      CREATE TABLE couples.couple_member (
        practice_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        seat text NOT NULL CHECK (seat IN ('a', 'b')),
        PRIMARY KEY (practice_id, couple_id, partner_id),
        UNIQUE (practice_id, couple_id, seat),
        UNIQUE (practice_id, partner_id),
        FOREIGN KEY (practice_id, couple_id) REFERENCES couples.couple (practice_id, id),
        FOREIGN KEY (practice_id, partner_id) REFERENCES couples.partner (practice_id, id)
      );

      CREATE TABLE couples.contact (
        practice_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        email text,
        phone text,
        may_mail boolean NOT NULL DEFAULT false,
        safe_days smallint[] NOT NULL DEFAULT '{1,2,3,4,5,6,7}',
        safe_from time,
        safe_until time,
        recorded_by uuid,
        recorded_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (practice_id, partner_id),
        FOREIGN KEY (practice_id, couple_id, partner_id) REFERENCES couples.couple_member (practice_id, couple_id, partner_id),
        CHECK ((safe_from IS NULL) = (safe_until IS NULL)),
        CHECK ((recorded_by IS NULL) = (recorded_at IS NULL)),
        CHECK (NOT may_mail OR email IS NOT NULL)
      );
      CREATE UNIQUE INDEX contact_own_address ON couples.contact (practice_id, couple_id, lower(email)) WHERE email IS NOT NULL;

      CREATE TABLE couples.case_assignment (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        couple_id uuid NOT NULL,
        staff_id uuid NOT NULL,
        from_on date NOT NULL,
        until_on date,
        assigned_by uuid NOT NULL,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, couple_id, staff_id, from_on),
        FOREIGN KEY (practice_id, couple_id) REFERENCES couples.couple (practice_id, id),
        FOREIGN KEY (practice_id, staff_id) REFERENCES practice.staff_member (practice_id, id),
        CHECK (until_on >= from_on)
      );
      CREATE INDEX case_assignment_by_staff ON couples.case_assignment (practice_id, staff_id) INCLUDE (couple_id, from_on, until_on);

      SELECT kernel.wall('couples.couple');
      SELECT kernel.wall('couples.partner');
      SELECT kernel.wall('couples.couple_member');
      SELECT kernel.wall('couples.contact');
      SELECT kernel.wall('couples.case_assignment');
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA couples CASCADE');
  }
}
