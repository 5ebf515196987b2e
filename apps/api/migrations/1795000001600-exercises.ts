import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was given to couples, what each partner made of it, and what was opened. Joint rows are written by staff and the
 * calendar alone; a partner writes only rows of the own compartment, with ids that carry no time.
 */
export class Exercises1795000001600 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA exercises;
      GRANT USAGE ON SCHEMA exercises TO attune_rt, attune_job, attune_rls;
      GRANT CREATE ON SCHEMA exercises TO attune_rls`);
    await given(q);
    await done(q);
    await opened(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA exercises CASCADE');
  }
}

/** Joint rows: assignments with all their due windows, and what was done in the room. */
async function given(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE TABLE exercises.assignment (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), couple_id uuid NOT NULL, compartment uuid CHECK (compartment IS NULL),
      exercise text NOT NULL CHECK (exercise IN ('E1', 'E2', 'E3', 'E4', 'E5', 'E6')), definition_version int NOT NULL,
      variant text NOT NULL, short boolean NOT NULL, first_on date NOT NULL,
      rhythm text NOT NULL CHECK (rhythm IN ('once', 'weekly', 'fortnightly')), until_on date CHECK (until_on >= first_on),
      reveal_on date CHECK (reveal_on >= first_on), reveal_hour smallint CHECK (reveal_hour BETWEEN 0 AND 23),
      sentence bytea NOT NULL, sentence_version int NOT NULL DEFAULT 1,
      tried_on date NOT NULL, asked_alone boolean NOT NULL CHECK (asked_alone),
      assigned_by uuid NOT NULL, assigned_at timestamptz NOT NULL,
      ended_by uuid, ended_at timestamptz, version int NOT NULL DEFAULT 1,
      CONSTRAINT assignment_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT assignment_couple UNIQUE (practice_id, couple_id, id),
      CONSTRAINT assignment_by FOREIGN KEY (practice_id, assigned_by) REFERENCES practice.staff_member (practice_id, id),
      CONSTRAINT assignment_until CHECK ((rhythm = 'once') = (until_on IS NULL)),
      CONSTRAINT assignment_reveal CHECK ((reveal_on IS NULL) = (reveal_hour IS NULL)),
      CONSTRAINT assignment_ended CHECK ((ended_by IS NULL) = (ended_at IS NULL)));
    CREATE INDEX assignment_by_couple ON exercises.assignment (practice_id, couple_id, assigned_at DESC, id DESC);

    -- Variant and length are the occurrence's own: a change of the assignment holds for those that have not opened yet.
    CREATE TABLE exercises.occurrence (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), couple_id uuid NOT NULL, compartment uuid CHECK (compartment IS NULL),
      assignment_id uuid NOT NULL, number int NOT NULL CHECK (number BETWEEN 1 AND 26), sitting int NOT NULL CHECK (sitting BETWEEN 1 AND 3),
      variant text NOT NULL, short boolean NOT NULL, opens_on date NOT NULL, closes_on date NOT NULL CHECK (closes_on >= opens_on),
      reveal_at timestamptz, cancelled_at timestamptz,
      CONSTRAINT occurrence_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT occurrence_couple UNIQUE (practice_id, couple_id, id),
      CONSTRAINT occurrence_assignment FOREIGN KEY (practice_id, couple_id, assignment_id) REFERENCES exercises.assignment (practice_id, couple_id, id));
    CREATE UNIQUE INDEX occurrence_number ON exercises.occurrence (practice_id, assignment_id, number) WHERE cancelled_at IS NULL;
    CREATE INDEX occurrence_by_couple ON exercises.occurrence (practice_id, couple_id, opens_on DESC, id DESC);

    CREATE TABLE exercises.room_record (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), couple_id uuid NOT NULL, compartment uuid CHECK (compartment IS NULL),
      exercise text NOT NULL CHECK (exercise IN ('E1', 'E2', 'E3', 'E4', 'E5', 'E6')), definition_version int NOT NULL,
      variant text NOT NULL, short boolean NOT NULL, done_on date NOT NULL,
      before_a smallint CHECK (before_a BETWEEN 0 AND 10), before_b smallint CHECK (before_b BETWEEN 0 AND 10),
      after_a smallint CHECK (after_a BETWEEN 0 AND 10), after_b smallint CHECK (after_b BETWEEN 0 AND 10),
      note bytea, recorded_by uuid NOT NULL, recorded_at timestamptz NOT NULL,
      CONSTRAINT room_record_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT room_record_by FOREIGN KEY (practice_id, recorded_by) REFERENCES practice.staff_member (practice_id, id));
    CREATE INDEX room_record_by_couple ON exercises.room_record (practice_id, couple_id, done_on DESC, id DESC)`);
}

/** A partner's own rows. */
async function done(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE TABLE exercises.run (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), couple_id uuid NOT NULL, compartment uuid NOT NULL,
      occurrence_id uuid NOT NULL, state text NOT NULL CHECK (state IN ('in-progress', 'finished', 'stopped', 'skipped')),
      step text NOT NULL DEFAULT 'moment' CHECK (length(step) <= 40), started_at timestamptz NOT NULL, ended_at timestamptz,
      version int NOT NULL DEFAULT 1,
      CONSTRAINT run_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT run_own UNIQUE (practice_id, compartment, id),
      CONSTRAINT run_once UNIQUE (practice_id, occurrence_id, compartment),
      CONSTRAINT run_occurrence FOREIGN KEY (practice_id, couple_id, occurrence_id) REFERENCES exercises.occurrence (practice_id, couple_id, id),
      CONSTRAINT run_ended CHECK ((state = 'in-progress') = (ended_at IS NULL)));
    CREATE INDEX run_by_couple ON exercises.run (practice_id, couple_id, compartment, started_at DESC);
    CREATE INDEX run_by_partner ON exercises.run (practice_id, compartment, ended_at DESC, id DESC);

    -- Numbers that progress draws are plain, all else is sealed; both null is "I don't know".
    CREATE TABLE exercises.answer (
      practice_id uuid NOT NULL, run_id uuid NOT NULL, field text NOT NULL CHECK (length(field) <= 40), couple_id uuid NOT NULL, compartment uuid NOT NULL,
      audience text NOT NULL CHECK (audience IN ('care', 'both')), number smallint CHECK (number BETWEEN 0 AND 10), body bytea,
      version int NOT NULL, saved_at timestamptz NOT NULL,
      CONSTRAINT answer_pk PRIMARY KEY (practice_id, run_id, field),
      CONSTRAINT answer_run FOREIGN KEY (practice_id, compartment, run_id) REFERENCES exercises.run (practice_id, compartment, id),
      CONSTRAINT answer_one CHECK (number IS NULL OR body IS NULL));

    CREATE TABLE exercises.unsafe_report (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), couple_id uuid NOT NULL, compartment uuid NOT NULL,
      run_id uuid NOT NULL, words bytea, reported_at timestamptz NOT NULL,
      CONSTRAINT unsafe_report_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT unsafe_report_run FOREIGN KEY (practice_id, compartment, run_id) REFERENCES exercises.run (practice_id, compartment, id));
    CREATE INDEX unsafe_report_by_run ON exercises.unsafe_report (practice_id, run_id);

    -- closed_from: the first day on which a recalled card is no longer open to the other partner.
    CREATE TABLE exercises.trigger_card (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), couple_id uuid NOT NULL, compartment uuid NOT NULL,
      body bytea NOT NULL, body_version int NOT NULL DEFAULT 1,
      state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'approved', 'talk', 'recalled')),
      decided_by uuid, decided_at timestamptz, recalled_at timestamptz, closed_from date, written_at timestamptz NOT NULL, version int NOT NULL DEFAULT 1,
      CONSTRAINT trigger_card_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT trigger_card_own UNIQUE (practice_id, compartment, id),
      CONSTRAINT trigger_card_recalled CHECK ((state = 'recalled') = (closed_from IS NOT NULL) AND (state = 'recalled') = (recalled_at IS NOT NULL)));
    CREATE INDEX trigger_card_by_couple ON exercises.trigger_card (practice_id, couple_id, written_at);`);
}

/** Each partner's choice, and the clinician's act. Whether anything is open follows from them and is nowhere stored. */
async function opened(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE TABLE exercises.reveal_choice (
      practice_id uuid NOT NULL, occurrence_id uuid NOT NULL, compartment uuid NOT NULL, couple_id uuid NOT NULL,
      agrees boolean NOT NULL, card_id uuid, chosen_at timestamptz NOT NULL,
      CONSTRAINT reveal_choice_pk PRIMARY KEY (practice_id, occurrence_id, compartment),
      CONSTRAINT reveal_choice_occurrence FOREIGN KEY (practice_id, couple_id, occurrence_id) REFERENCES exercises.occurrence (practice_id, couple_id, id),
      CONSTRAINT reveal_choice_card FOREIGN KEY (practice_id, compartment, card_id) REFERENCES exercises.trigger_card (practice_id, compartment, id));

    CREATE TABLE exercises.reveal (
      practice_id uuid NOT NULL, occurrence_id uuid NOT NULL, couple_id uuid NOT NULL, compartment uuid CHECK (compartment IS NULL),
      opened_by uuid, opened_at timestamptz, withheld_by uuid, withheld_at timestamptz,
      CONSTRAINT reveal_pk PRIMARY KEY (practice_id, occurrence_id),
      CONSTRAINT reveal_occurrence FOREIGN KEY (practice_id, couple_id, occurrence_id) REFERENCES exercises.occurrence (practice_id, couple_id, id),
      CONSTRAINT reveal_acts CHECK ((opened_by IS NULL) = (opened_at IS NULL) AND (withheld_by IS NULL) = (withheld_at IS NULL)))`);
}
