import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What partners are asked to sign, edition by edition, and each partner's signatures, which nobody can change. */
export class Consents1795000001310 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE couples.consent_document (
        practice_id uuid NOT NULL REFERENCES kernel.practice (practice_id),
        id uuid NOT NULL DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('treatment', 'confidentiality', 'unlicensed-supervised')),
        edition int NOT NULL CHECK (edition > 0),
        from_on date NOT NULL,
        title_en text NOT NULL,
        title_es text NOT NULL,
        body_en text NOT NULL,
        body_es text NOT NULL,
        law text[] NOT NULL,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, kind, edition)
      );

      CREATE TABLE couples.consent (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        couple_id uuid NOT NULL,
        compartment uuid NOT NULL,
        kind text NOT NULL,
        edition int NOT NULL,
        ordinal int NOT NULL CHECK (ordinal > 0),
        choice text CHECK (choice IN ('no-secrets', 'limited-secrets', 'held-individual')),
        language text NOT NULL CHECK (language IN ('en', 'es')),
        way text NOT NULL CHECK (way IN ('portal', 'device', 'paper')),
        signed_name text NOT NULL,
        signed_on date NOT NULL,
        shown_hash bytea,
        marks jsonb NOT NULL DEFAULT '{}',
        staff_id uuid,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, compartment, kind, ordinal),
        FOREIGN KEY (practice_id, kind, edition) REFERENCES couples.consent_document (practice_id, kind, edition),
        CHECK ((kind = 'confidentiality') = (choice IS NOT NULL)),
        CHECK ((kind = 'unlicensed-supervised') = (staff_id IS NOT NULL)),
        CHECK ((way = 'paper') = (shown_hash IS NULL))
      );
      CREATE INDEX consent_of_couple ON couples.consent (practice_id, couple_id, ordinal);

      SELECT kernel.wall('couples.consent_document');
      CREATE POLICY everyone_reads ON couples.consent_document FOR SELECT TO attune_rt USING (true);
      CREATE POLICY staff_inserts ON couples.consent_document FOR INSERT TO attune_rt WITH CHECK ((SELECT kernel.person_kind()) = 'staff');
      REVOKE UPDATE ON couples.consent_document FROM attune_rt, attune_job;

      SELECT couples.wall_clinical('couples.consent', 'reads own');
      CREATE POLICY own_signs ON couples.consent FOR INSERT TO attune_rt WITH CHECK (
        (SELECT kernel.person_kind()) = 'partner' AND compartment = (SELECT kernel.person_id())
        AND couple_id = ANY (ARRAY(SELECT couples.my_couple())));
      -- A signature in the portal is the partner's alone; nobody signs it for them.
      CREATE POLICY who_signs ON couples.consent AS RESTRICTIVE FOR INSERT TO attune_rt WITH CHECK (
        (way = 'portal') = ((SELECT kernel.person_kind()) = 'partner') AND recorded_by = (SELECT kernel.person_id()));
      REVOKE UPDATE ON couples.consent FROM attune_rt, attune_job;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE couples.consent, couples.consent_document');
  }
}
