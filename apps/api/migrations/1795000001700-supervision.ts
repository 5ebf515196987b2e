import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A note's way through the supervisor, the talks about it, and what somebody must take up now. */
export class Supervision1795000001700 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA supervision;
      GRANT USAGE ON SCHEMA supervision TO attune_rt, attune_job, attune_rls;

      -- risk: the weightiest risk of the copy, 0 to 3, so that the queue sorts by it.
      CREATE TABLE supervision.review (
        practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), note_id uuid NOT NULL, couple_id uuid NOT NULL, compartment uuid,
        associate_id uuid NOT NULL, submission int NOT NULL, submitted_at timestamptz NOT NULL,
        risk smallint NOT NULL DEFAULT 0 CHECK (risk BETWEEN 0 AND 3),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'returned', 'approved', 'withdrawn')),
        decided_by uuid, decided_at timestamptz, version int NOT NULL DEFAULT 1,
        CONSTRAINT review_pk PRIMARY KEY (practice_id, id),
        CONSTRAINT review_of_submission UNIQUE (practice_id, note_id, submission),
        CONSTRAINT review_submission FOREIGN KEY (practice_id, note_id, submission) REFERENCES notes.note_submission (practice_id, note_id, number));
      CREATE INDEX review_open ON supervision.review (practice_id, associate_id, risk DESC, submitted_at, id) WHERE state = 'open';

      -- anchor: the sealed quote with its neighbourhood; null where the talk is about the note as a whole.
      CREATE TABLE supervision.thread (
        practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), note_id uuid NOT NULL, couple_id uuid NOT NULL, compartment uuid,
        associate_id uuid NOT NULL, section_id uuid, anchor bytea, submission int NOT NULL,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'resolved')),
        opened_by uuid NOT NULL, opened_at timestamptz NOT NULL, settled_by uuid, settled_at timestamptz, version int NOT NULL DEFAULT 1,
        CONSTRAINT thread_pk PRIMARY KEY (practice_id, id),
        CONSTRAINT thread_note FOREIGN KEY (practice_id, note_id) REFERENCES notes.session_note (practice_id, id),
        CONSTRAINT thread_section FOREIGN KEY (practice_id, section_id) REFERENCES notes.note_section (practice_id, id),
        CHECK ((section_id IS NULL) = (anchor IS NULL)));
      CREATE INDEX thread_of_note ON supervision.thread (practice_id, note_id, opened_at);

      CREATE TABLE supervision.comment (
        practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), thread_id uuid NOT NULL, couple_id uuid NOT NULL, compartment uuid,
        associate_id uuid NOT NULL, author_id uuid NOT NULL, written_at timestamptz NOT NULL, body bytea NOT NULL,
        CONSTRAINT comment_pk PRIMARY KEY (practice_id, id),
        CONSTRAINT comment_thread FOREIGN KEY (practice_id, thread_id) REFERENCES supervision.thread (practice_id, id),
        CONSTRAINT comment_author FOREIGN KEY (practice_id, author_id) REFERENCES practice.staff_member (practice_id, id));
      CREATE INDEX comment_of_thread ON supervision.comment (practice_id, thread_id, written_at);

      CREATE TABLE supervision.urgent_item (
        practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), couple_id uuid NOT NULL, compartment uuid NOT NULL,
        source text NOT NULL CHECK (source IN ('unsafe-report', 'note-risk')), source_id uuid NOT NULL,
        opened_at timestamptz NOT NULL, due_at timestamptz NOT NULL, told uuid[] NOT NULL DEFAULT '{}', acknowledged_by uuid, acknowledged_at timestamptz,
        escalated_at timestamptz, escalated_to uuid[] NOT NULL DEFAULT '{}',
        CONSTRAINT urgent_item_pk PRIMARY KEY (practice_id, id),
        CONSTRAINT urgent_item_source UNIQUE (practice_id, source, source_id, compartment),
        CONSTRAINT urgent_item_by FOREIGN KEY (practice_id, acknowledged_by) REFERENCES practice.staff_member (practice_id, id),
        CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL)));
      CREATE INDEX urgent_item_waiting ON supervision.urgent_item (practice_id, couple_id, due_at) WHERE acknowledged_at IS NULL`);
    for (const table of ['review', 'thread', 'comment', 'urgent_item']) {
      await q.query(`
        SELECT kernel.wall('supervision.${table}');
        ALTER TABLE supervision.${table}
          ADD CONSTRAINT ${table}_couple FOREIGN KEY (practice_id, couple_id) REFERENCES couples.couple (practice_id, id),
          ADD CONSTRAINT ${table}_compartment FOREIGN KEY (practice_id, couple_id, compartment)
            REFERENCES couples.couple_member (practice_id, couple_id, partner_id)`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA supervision CASCADE');
  }
}
