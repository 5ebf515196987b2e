import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What hours are reckoned by and what is added to them by hand; signed weeks; what is asked about a line. */
export class Hours1795000001861 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await basis(q);
    await logged(q);
    for (const table of ['hours_settings', 'registration', 'papers', 'hours_entry', 'signed_week', 'hours_word']) await q.query(`SELECT kernel.wall('supervision.${table}')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE supervision.hours_word, supervision.signed_week, supervision.hours_entry, supervision.papers, supervision.registration, supervision.hours_settings`);
  }
}

async function basis(q: QueryRunner): Promise<void> {
  await q.query(`
    -- How the practice reads what the law leaves open; without a row, the defaults hold. places: where work is done, the practice itself as 'own'.
    CREATE TABLE supervision.hours_settings (
      practice_id uuid NOT NULL REFERENCES kernel.practice (practice_id), policy jsonb NOT NULL, places jsonb NOT NULL,
      note_minutes int NOT NULL CHECK (note_minutes BETWEEN 0 AND 60), version int NOT NULL DEFAULT 1,
      CONSTRAINT hours_settings_pk PRIMARY KEY (practice_id));

    -- What a board knows of an associate; number and dates of the registration itself stand in practice.licence.
    CREATE TABLE supervision.registration (
      practice_id uuid NOT NULL, associate_id uuid NOT NULL, credential text NOT NULL CHECK (credential IN ('APCC', 'AMFT', 'ASW', 'LPC_ASSOCIATE', 'MHC_LP')),
      degree_on date, received_on date, live_scan_first boolean NOT NULL DEFAULT false, applied_on date,
      employment text NOT NULL DEFAULT 'employee' CHECK (employment IN ('employee', 'volunteer')), version int NOT NULL DEFAULT 1,
      CONSTRAINT registration_pk PRIMARY KEY (practice_id, associate_id),
      CONSTRAINT registration_associate FOREIGN KEY (practice_id, associate_id) REFERENCES practice.staff_member (practice_id, id));

    CREATE TABLE supervision.papers (
      practice_id uuid NOT NULL, relation_id uuid NOT NULL, agreement_on date, self_assessment_on date, training_on date,
      video boolean NOT NULL DEFAULT false, video_assessed_on date, version int NOT NULL DEFAULT 1,
      CONSTRAINT papers_pk PRIMARY KEY (practice_id, relation_id),
      CONSTRAINT papers_relation FOREIGN KEY (practice_id, relation_id) REFERENCES practice.supervision_relation (practice_id, id))`);
}

async function logged(q: QueryRunner): Promise<void> {
  await q.query(`
    -- One row a version: the newest holds, the others are its history. No minutes: taken out.
    CREATE TABLE supervision.hours_entry (
      practice_id uuid NOT NULL, id uuid NOT NULL, number int NOT NULL CHECK (number > 0), associate_id uuid NOT NULL, done_on date NOT NULL,
      place text NOT NULL, kind text NOT NULL, psychotherapy boolean NOT NULL DEFAULT false, minutes int NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
      reason bytea NOT NULL, written_by uuid NOT NULL, written_at timestamptz NOT NULL,
      CONSTRAINT hours_entry_pk PRIMARY KEY (practice_id, id, number),
      CONSTRAINT hours_entry_associate FOREIGN KEY (practice_id, associate_id) REFERENCES practice.staff_member (practice_id, id));
    CREATE INDEX hours_entry_by_day ON supervision.hours_entry (practice_id, associate_id, done_on);

    -- The week as it was signed, and its hash. An undone signature stays, with the reason.
    CREATE TABLE supervision.signed_week (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), associate_id uuid NOT NULL, week_start date NOT NULL, content jsonb NOT NULL,
      hash bytea NOT NULL CHECK (octet_length(hash) = 32), supervisor_id uuid NOT NULL, signed_at timestamptz NOT NULL, credential_line text NOT NULL, licence text,
      undone_at timestamptz, undone_by uuid, undo_reason bytea,
      CONSTRAINT signed_week_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT signed_week_associate FOREIGN KEY (practice_id, associate_id) REFERENCES practice.staff_member (practice_id, id),
      CONSTRAINT signed_week_supervisor FOREIGN KEY (practice_id, supervisor_id) REFERENCES practice.staff_member (practice_id, id),
      CHECK ((undone_at IS NULL) = (undone_by IS NULL)), CHECK ((undone_at IS NULL) = (undo_reason IS NULL)));
    CREATE UNIQUE INDEX signed_week_once ON supervision.signed_week (practice_id, associate_id, week_start) WHERE undone_at IS NULL;

    -- A talk about a line of a week: it is open from a question on until it is settled.
    CREATE TABLE supervision.hours_word (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), associate_id uuid NOT NULL, week_start date NOT NULL, line text NOT NULL,
      act text NOT NULL CHECK (act IN ('asks', 'answers', 'settles')), author_id uuid NOT NULL, written_at timestamptz NOT NULL, body bytea,
      CONSTRAINT hours_word_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT hours_word_author FOREIGN KEY (practice_id, author_id) REFERENCES practice.staff_member (practice_id, id),
      CHECK (act = 'settles' OR body IS NOT NULL));
    CREATE INDEX hours_word_by_week ON supervision.hours_word (practice_id, associate_id, week_start, written_at)`);
}
