import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The practice's own settings, who works there, their licences, and who supervises whom from when to when. */
export class PracticeAndStaff1795000001200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA practice;
      GRANT USAGE ON SCHEMA practice TO attune_rt, attune_job, attune_rls;

      CREATE TABLE practice.settings (
        practice_id uuid NOT NULL REFERENCES kernel.practice (practice_id),
        note_policy text NOT NULL DEFAULT 'must_approve' CHECK (note_policy IN ('view_only', 'must_approve', 'must_cosign')),
        acknowledge_minutes int NOT NULL DEFAULT 240 CHECK (acknowledge_minutes BETWEEN 15 AND 2880),
        working_hours jsonb NOT NULL DEFAULT '[{"day":1,"from":"09:00","until":"17:00"},{"day":2,"from":"09:00","until":"17:00"},{"day":3,"from":"09:00","until":"17:00"},{"day":4,"from":"09:00","until":"17:00"},{"day":5,"from":"09:00","until":"17:00"}]',
        default_language text NOT NULL DEFAULT 'en' CHECK (default_language IN ('en', 'es')),
        jurisdiction text NOT NULL DEFAULT 'US-CA',
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (practice_id)
      );

      CREATE TABLE practice.staff_member (
        practice_id uuid NOT NULL REFERENCES kernel.practice (practice_id),
        id uuid NOT NULL DEFAULT uuidv7(),
        title text,
        given_name text NOT NULL,
        family_name text NOT NULL,
        credential text,
        email text NOT NULL,
        ended_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, email)
      );
      CREATE INDEX staff_member_by_name ON practice.staff_member (practice_id, family_name, given_name, id);

      CREATE TABLE practice.licence (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        staff_id uuid NOT NULL,
        type text NOT NULL,
        number text NOT NULL,
        jurisdiction text NOT NULL DEFAULT 'US-CA',
        standing text NOT NULL CHECK (standing IN ('licensed', 'registered')),
        issued_on date NOT NULL,
        expires_on date,
        removed_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, staff_id) REFERENCES practice.staff_member (practice_id, id),
        CHECK (expires_on >= issued_on)
      );
      CREATE INDEX licence_of_staff ON practice.licence (practice_id, staff_id) WHERE removed_at IS NULL;

      -- From its first day up to, but not with, until_on. A cover stands in for covers_id and has an end.
      CREATE TABLE practice.supervision_relation (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        supervisor_id uuid NOT NULL,
        associate_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('primary', 'cover')),
        covers_id uuid,
        couple_id uuid,
        from_on date NOT NULL,
        until_on date,
        made_by uuid,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, supervisor_id) REFERENCES practice.staff_member (practice_id, id),
        FOREIGN KEY (practice_id, associate_id) REFERENCES practice.staff_member (practice_id, id),
        FOREIGN KEY (practice_id, covers_id) REFERENCES practice.staff_member (practice_id, id),
        CHECK (until_on >= from_on),
        CHECK (supervisor_id <> associate_id),
        CHECK (kind = 'primary' OR until_on IS NOT NULL),
        CONSTRAINT one_primary_at_once EXCLUDE USING gist
          (practice_id WITH =, associate_id WITH =, daterange(from_on, until_on) WITH &&) WHERE (kind = 'primary' AND couple_id IS NULL),
        CONSTRAINT one_override_at_once EXCLUDE USING gist
          (practice_id WITH =, associate_id WITH =, couple_id WITH =, daterange(from_on, until_on) WITH &&) WHERE (kind = 'primary' AND couple_id IS NOT NULL)
      );
      CREATE INDEX supervision_by_supervisor ON practice.supervision_relation (practice_id, supervisor_id) INCLUDE (associate_id, couple_id, from_on, until_on);
      CREATE INDEX supervision_by_associate ON practice.supervision_relation (practice_id, associate_id) INCLUDE (supervisor_id, kind, couple_id, from_on, until_on);

      SELECT kernel.wall('practice.settings');
      SELECT kernel.wall('practice.staff_member');
      SELECT kernel.wall('practice.licence');
      SELECT kernel.wall('practice.supervision_relation');

      CREATE POLICY staff_reads ON practice.settings FOR SELECT TO attune_rt USING ((SELECT kernel.person_kind()) = 'staff');
      CREATE POLICY owner_updates ON practice.settings FOR UPDATE TO attune_rt USING ((SELECT access.holds_role('owner')));
      REVOKE INSERT ON practice.settings FROM attune_rt;

      CREATE POLICY staff_reads ON practice.staff_member FOR SELECT TO attune_rt USING ((SELECT kernel.person_kind()) = 'staff');
      CREATE POLICY owner_inserts ON practice.staff_member FOR INSERT TO attune_rt WITH CHECK ((SELECT access.holds_role('owner')));
      CREATE POLICY owner_updates ON practice.staff_member FOR UPDATE TO attune_rt USING ((SELECT access.holds_role('owner')));

      CREATE POLICY staff_reads ON practice.licence FOR SELECT TO attune_rt USING ((SELECT kernel.person_kind()) = 'staff');
      CREATE POLICY owner_inserts ON practice.licence FOR INSERT TO attune_rt WITH CHECK ((SELECT access.holds_role('owner')));
      CREATE POLICY owner_updates ON practice.licence FOR UPDATE TO attune_rt USING ((SELECT access.holds_role('owner')));

      CREATE POLICY related_reads ON practice.supervision_relation FOR SELECT TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'staff' AND ((SELECT access.holds_role('owner'))
          OR supervisor_id = (SELECT kernel.person_id()) OR associate_id = (SELECT kernel.person_id())));
      CREATE POLICY owner_inserts ON practice.supervision_relation FOR INSERT TO attune_rt WITH CHECK ((SELECT access.holds_role('owner')));
      CREATE POLICY owner_updates ON practice.supervision_relation FOR UPDATE TO attune_rt USING ((SELECT access.holds_role('owner')));
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA practice CASCADE');
  }
}
