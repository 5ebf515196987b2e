import type { MigrationInterface, QueryRunner } from 'typeorm';

const CARE = `(SELECT kernel.person_kind()) = 'staff' AND NOT (SELECT kernel.conjoint())`;

/**
 * What the next supervision should look at: a couple, and the occasions that raised it. It rests on both partners' rows, so it is the care's alone,
 * never on a screen that the two look at, and says nothing of either. Opened by jobs only. Whoever supervises closes it; a clinician whom nobody
 * supervises closes their own.
 */
export class ReviewItems1795000001880 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE supervision.review_item (
        practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), couple_id uuid NOT NULL, compartment uuid CHECK (compartment IS NULL),
        source text NOT NULL CHECK (source IN ('settling')), occasions uuid[] NOT NULL CHECK (cardinality(occasions) > 0), last_on date NOT NULL,
        opened_at timestamptz NOT NULL, done_by uuid, done_at timestamptz,
        CONSTRAINT review_item_pk PRIMARY KEY (practice_id, id),
        CONSTRAINT review_item_once UNIQUE (practice_id, couple_id, source, occasions),
        CONSTRAINT review_item_couple FOREIGN KEY (practice_id, couple_id) REFERENCES couples.couple (practice_id, id),
        CONSTRAINT review_item_by FOREIGN KEY (practice_id, done_by) REFERENCES practice.staff_member (practice_id, id),
        CHECK ((done_by IS NULL) = (done_at IS NULL)));
      CREATE INDEX review_item_waiting ON supervision.review_item (practice_id, couple_id, opened_at) WHERE done_at IS NULL;
      SELECT kernel.wall('supervision.review_item');
      REVOKE INSERT, UPDATE ON supervision.review_item FROM attune_rt;
      GRANT UPDATE (done_by, done_at) ON supervision.review_item TO attune_rt;
      CREATE POLICY care_reads ON supervision.review_item FOR SELECT TO attune_rt USING (${CARE} AND couple_id = ANY (ARRAY(SELECT couples.visible_couples())));
      CREATE POLICY supervisor_closes ON supervision.review_item FOR UPDATE TO attune_rt USING (${CARE} AND couple_id = ANY (ARRAY(SELECT couples.supervised_couples())));
      CREATE POLICY unsupervised_close ON supervision.review_item FOR UPDATE TO attune_rt USING (
        ${CARE} AND couple_id = ANY (ARRAY(SELECT couples.treated_couples()))
        AND NOT EXISTS (SELECT 1 FROM practice.supervisors_of((SELECT kernel.person_id()), couple_id)))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE supervision.review_item');
  }
}
