import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = `staff_id = (SELECT kernel.person_id()) AND couple_id = ANY (ARRAY(SELECT couples.treated_couples()))`;
const NOT_CONJOINT = `compartment IS NULL OR NOT (SELECT kernel.conjoint())`;

/**
 * What a clinician has ready for a note that is not begun: the list "for today" of one appointment, or, with no appointment, the lines that wait
 * for the couple's next plan. It is its author's alone while they treat the couple, like a draft. Taken into a note it is emptied, never deleted,
 * so that a version that was seen once never comes again.
 */
export class Preparations1795000001890 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE notes.preparation (
        practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), couple_id uuid NOT NULL, compartment uuid, appointment_id uuid, staff_id uuid NOT NULL,
        body bytea, version int NOT NULL CHECK (version > 0), changed_at timestamptz NOT NULL,
        CONSTRAINT preparation_pk PRIMARY KEY (practice_id, id),
        CONSTRAINT preparation_once UNIQUE NULLS NOT DISTINCT (practice_id, couple_id, staff_id, appointment_id),
        CONSTRAINT preparation_couple FOREIGN KEY (practice_id, couple_id) REFERENCES couples.couple (practice_id, id),
        CONSTRAINT preparation_compartment FOREIGN KEY (practice_id, couple_id, compartment) REFERENCES couples.couple_member (practice_id, couple_id, partner_id),
        CONSTRAINT preparation_appointment FOREIGN KEY (practice_id, appointment_id) REFERENCES scheduling.appointment (practice_id, id),
        CONSTRAINT preparation_staff FOREIGN KEY (practice_id, staff_id) REFERENCES practice.staff_member (practice_id, id),
        CHECK (appointment_id IS NOT NULL OR compartment IS NULL));
      SELECT kernel.wall('notes.preparation');
      CREATE POLICY conjoint ON notes.preparation AS RESTRICTIVE FOR SELECT TO attune_rt USING (${NOT_CONJOINT});
      CREATE POLICY author_reads ON notes.preparation FOR SELECT TO attune_rt USING (${OWN});
      -- The compartment is the appointment's, so that nobody files one partner's words as joint.
      CREATE POLICY author_inserts ON notes.preparation FOR INSERT TO attune_rt WITH CHECK (${OWN} AND (appointment_id IS NULL OR EXISTS (
        SELECT 1 FROM scheduling.appointment a WHERE a.practice_id = preparation.practice_id AND a.id = preparation.appointment_id
          AND a.couple_id = preparation.couple_id AND a.compartment IS NOT DISTINCT FROM preparation.compartment)));
      CREATE POLICY author_updates ON notes.preparation FOR UPDATE TO attune_rt USING (${OWN}) WITH CHECK (${OWN});
      REVOKE UPDATE ON notes.preparation FROM attune_rt, attune_job;
      GRANT UPDATE (body, version, changed_at) ON notes.preparation TO attune_rt`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE notes.preparation');
  }
}
