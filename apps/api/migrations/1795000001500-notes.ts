import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Session notes: a joint head, parts each in its compartment, frozen copies, signatures and addenda. */
export class Notes1795000001500 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('CREATE SCHEMA notes');
    await q.query('GRANT USAGE ON SCHEMA notes TO attune_rt, attune_job, attune_rls');
    await head(q);
    await parts(q);
    await frozen(q);
    for (const table of ['session_note', 'note_section', 'note_submission', 'submitted_section', 'signature', 'addendum']) {
      await q.query(`
        SELECT kernel.wall('notes.${table}');
        ALTER TABLE notes.${table}
          ADD CONSTRAINT ${table}_couple FOREIGN KEY (practice_id, couple_id) REFERENCES couples.couple (practice_id, id),
          ADD CONSTRAINT ${table}_compartment FOREIGN KEY (practice_id, couple_id, compartment)
            REFERENCES couples.couple_member (practice_id, couple_id, partner_id)`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA notes CASCADE');
  }
}

/** The head says when, who and in which state; compartment is set for an individual appointment, whatever it belongs to. */
async function head(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE TABLE notes.session_note (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), couple_id uuid NOT NULL, appointment_id uuid NOT NULL, author_id uuid NOT NULL,
      compartment uuid, belongs text NOT NULL DEFAULT 'unit' CHECK (belongs IN ('unit', 'held')),
      state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'returned', 'final')), version int NOT NULL DEFAULT 1,
      held_on date NOT NULL, template text NOT NULL, template_version int NOT NULL,
      started_at timestamptz, stopped_at timestamptz, modality text NOT NULL DEFAULT 'in_person' CHECK (modality IN ('in_person', 'video')),
      attendance jsonb NOT NULL DEFAULT '[]', submission int NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL, saved_at timestamptz NOT NULL, saved_key text, saved_hash bytea,
      submitted_at timestamptz, final_at timestamptz, final_hash bytea,
      CONSTRAINT session_note_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT session_note_of_appointment UNIQUE (practice_id, appointment_id),
      CONSTRAINT session_note_appointment FOREIGN KEY (practice_id, appointment_id) REFERENCES scheduling.appointment (practice_id, id),
      CONSTRAINT session_note_author FOREIGN KEY (practice_id, author_id) REFERENCES practice.staff_member (practice_id, id),
      CHECK (compartment IS NOT NULL OR belongs = 'unit'),
      CHECK ((state = 'final') = (final_hash IS NOT NULL)), CHECK ((state = 'final') = (final_at IS NOT NULL)));
    CREATE INDEX session_note_of_couple ON notes.session_note (practice_id, couple_id, held_on DESC, id DESC) INCLUDE (state, author_id);
    CREATE INDEX session_note_open ON notes.session_note (practice_id, author_id, held_on) WHERE state <> 'final'`);
}

/** One row a part: its words sealed under body_version (empty is null), its risk level plain, since lists sort by it. */
async function parts(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE TABLE notes.note_section (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), note_id uuid NOT NULL, couple_id uuid NOT NULL, compartment uuid,
      key text NOT NULL, position int NOT NULL, body bytea, body_version int NOT NULL DEFAULT 1,
      risk text CHECK (risk IN ('none', 'watch', 'concern', 'urgent')),
      CONSTRAINT note_section_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT note_section_place UNIQUE (practice_id, note_id, position),
      CONSTRAINT note_section_note FOREIGN KEY (practice_id, note_id) REFERENCES notes.session_note (practice_id, id),
      CHECK (risk IS NULL OR key = 'risk'))`);
}

/** What is never changed once written: copies as signed, the signatures, and what was put to a final note. */
async function frozen(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE TABLE notes.note_submission (
      practice_id uuid NOT NULL, note_id uuid NOT NULL, number int NOT NULL CHECK (number > 0), couple_id uuid NOT NULL, compartment uuid,
      submitted_by uuid NOT NULL, submitted_at timestamptz NOT NULL, facts jsonb NOT NULL, hash bytea NOT NULL CHECK (octet_length(hash) = 32),
      CONSTRAINT note_submission_pk PRIMARY KEY (practice_id, note_id, number),
      CONSTRAINT note_submission_note FOREIGN KEY (practice_id, note_id) REFERENCES notes.session_note (practice_id, id));

    CREATE TABLE notes.submitted_section (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), note_id uuid NOT NULL, number int NOT NULL, couple_id uuid NOT NULL, compartment uuid,
      section_id uuid NOT NULL, key text NOT NULL, position int NOT NULL, body bytea, risk text CHECK (risk IN ('none', 'watch', 'concern', 'urgent')),
      CONSTRAINT submitted_section_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT submitted_section_place UNIQUE (practice_id, note_id, number, position),
      CONSTRAINT submitted_section_submission FOREIGN KEY (practice_id, note_id, number) REFERENCES notes.note_submission (practice_id, note_id, number));

    CREATE TABLE notes.signature (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), note_id uuid NOT NULL, couple_id uuid NOT NULL, compartment uuid,
      kind text NOT NULL CHECK (kind IN ('author', 'approval', 'co-signature')), signer_id uuid NOT NULL, signed_at timestamptz NOT NULL,
      submission int, hash bytea NOT NULL CHECK (octet_length(hash) = 32), credential_line text NOT NULL,
      CONSTRAINT signature_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT signature_note FOREIGN KEY (practice_id, note_id) REFERENCES notes.session_note (practice_id, id),
      CONSTRAINT signature_signer FOREIGN KEY (practice_id, signer_id) REFERENCES practice.staff_member (practice_id, id));
    CREATE INDEX signature_of_note ON notes.signature (practice_id, note_id, signed_at);

    CREATE TABLE notes.addendum (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), note_id uuid NOT NULL, couple_id uuid NOT NULL, compartment uuid,
      kind text NOT NULL CHECK (kind IN ('addendum', 'late_entry', 'correction')), author_id uuid NOT NULL, written_at timestamptz NOT NULL,
      body bytea NOT NULL, reason bytea NOT NULL, hash bytea NOT NULL CHECK (octet_length(hash) = 32), credential_line text NOT NULL,
      CONSTRAINT addendum_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT addendum_note FOREIGN KEY (practice_id, note_id) REFERENCES notes.session_note (practice_id, id),
      CONSTRAINT addendum_author FOREIGN KEY (practice_id, author_id) REFERENCES practice.staff_member (practice_id, id));
    CREATE INDEX addendum_of_note ON notes.addendum (practice_id, note_id, written_at)`);
}
