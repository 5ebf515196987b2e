import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Questionnaires given to one partner. All but what a practice imported and what is offered to be opened to both lies in that partner's
 * compartment; ids of rows that a partner comes to see, or writes, carry no time.
 */
export class Measures1795000001850 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA measures;
      GRANT USAGE ON SCHEMA measures TO attune_rt, attune_job, attune_rls;
      GRANT CREATE ON SCHEMA measures TO attune_rls`);
    await given(q);
    await answered(q);
    await released(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA measures CASCADE');
  }
}

/** Definitions that a practice brought, kept whole; what was given to whom and how; each sending of it. */
async function given(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE TABLE measures.definition (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), measure text NOT NULL CHECK (length(measure) <= 40), version int NOT NULL CHECK (version >= 1),
      body jsonb NOT NULL, imported_by uuid NOT NULL, imported_at timestamptz NOT NULL,
      CONSTRAINT definition_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT definition_version UNIQUE (practice_id, measure, version),
      CONSTRAINT definition_by FOREIGN KEY (practice_id, imported_by) REFERENCES practice.staff_member (practice_id, id));

    CREATE TABLE measures.giving (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), couple_id uuid NOT NULL, compartment uuid NOT NULL,
      measure text NOT NULL, definition_version int NOT NULL, how text NOT NULL CHECK (how IN ('now', 'rhythm', 'appointments')),
      first_on date NOT NULL, every_days smallint CHECK (every_days BETWEEN 1 AND 365), days_before smallint CHECK (days_before BETWEEN 0 AND 14),
      until_on date CHECK (until_on >= first_on), tells_result boolean NOT NULL DEFAULT false,
      given_by uuid NOT NULL, given_at timestamptz NOT NULL, ended_by uuid, ended_at timestamptz, version int NOT NULL DEFAULT 1,
      CONSTRAINT giving_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT giving_own UNIQUE (practice_id, compartment, id),
      CONSTRAINT giving_by FOREIGN KEY (practice_id, given_by) REFERENCES practice.staff_member (practice_id, id),
      CONSTRAINT giving_how CHECK ((how = 'rhythm') = (every_days IS NOT NULL) AND (how = 'appointments') = (days_before IS NOT NULL)),
      CONSTRAINT giving_ended CHECK ((ended_by IS NULL) = (ended_at IS NULL)));
    CREATE INDEX giving_by_couple ON measures.giving (practice_id, couple_id, given_at DESC, id);

    -- put_off_on: the day on which "not now" was said. opened_at: for the last time, whether something was answered then or not.
    CREATE TABLE measures.administration (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), couple_id uuid NOT NULL, compartment uuid NOT NULL,
      giving_id uuid NOT NULL, measure text NOT NULL, definition_version int NOT NULL, opens_on date NOT NULL, closes_on date NOT NULL CHECK (closes_on >= opens_on),
      state text NOT NULL DEFAULT 'given' CHECK (state IN ('given', 'in-progress', 'finished', 'expired', 'withdrawn')),
      put_off_on date, opened_at timestamptz, finished_at timestamptz, freely text CHECK (freely IN ('yes', 'partly', 'no')), version int NOT NULL DEFAULT 1,
      CONSTRAINT administration_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT administration_own UNIQUE (practice_id, compartment, id),
      CONSTRAINT administration_giving FOREIGN KEY (practice_id, compartment, giving_id) REFERENCES measures.giving (practice_id, compartment, id),
      CONSTRAINT administration_finished CHECK ((state = 'finished') = (finished_at IS NOT NULL)));
    CREATE UNIQUE INDEX administration_window ON measures.administration (practice_id, giving_id, opens_on) WHERE state <> 'withdrawn';
    CREATE INDEX administration_by_partner ON measures.administration (practice_id, compartment, measure, opens_on DESC);
    CREATE INDEX administration_by_couple ON measures.administration (practice_id, couple_id, opens_on DESC);
    CREATE INDEX administration_open ON measures.administration (practice_id, closes_on) WHERE state IN ('given', 'in-progress')`);
}

/** Answers are sealed. What charts and lists need lies plain under the row policies, and is nothing that its partner reads. */
async function answered(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE TABLE measures.answer (
      practice_id uuid NOT NULL, administration_id uuid NOT NULL, item smallint NOT NULL CHECK (item >= 1), couple_id uuid NOT NULL, compartment uuid NOT NULL,
      body bytea NOT NULL, version int NOT NULL, saved_at timestamptz NOT NULL,
      CONSTRAINT answer_pk PRIMARY KEY (practice_id, administration_id, item),
      CONSTRAINT answer_administration FOREIGN KEY (practice_id, compartment, administration_id) REFERENCES measures.administration (practice_id, compartment, id));

    -- exact is unrounded: bands, alerts and comparisons go by it.
    CREATE TABLE measures.score (
      practice_id uuid NOT NULL, administration_id uuid NOT NULL, couple_id uuid NOT NULL, compartment uuid NOT NULL,
      exact double precision, total double precision, answered smallint NOT NULL, prorated boolean NOT NULL, band text, parts jsonb NOT NULL DEFAULT '{}',
      findings text[] NOT NULL DEFAULT '{}', alerts text[] NOT NULL DEFAULT '{}', scored_at timestamptz NOT NULL,
      CONSTRAINT score_pk PRIMARY KEY (practice_id, administration_id),
      CONSTRAINT score_administration FOREIGN KEY (practice_id, compartment, administration_id) REFERENCES measures.administration (practice_id, compartment, id),
      CONSTRAINT score_total CHECK ((exact IS NULL) = (total IS NULL)))`);
}

/** What the clinician offered to be opened to both, and each partner's choice. Whether anything is open follows from them and is nowhere stored. */
async function released(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE TABLE measures.release (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), couple_id uuid NOT NULL, compartment uuid CHECK (compartment IS NULL),
      measure text NOT NULL, definition_version int NOT NULL, fixed_at timestamptz, offered_by uuid NOT NULL, offered_at timestamptz NOT NULL,
      opened_by uuid, opened_at timestamptz, withdrawn_by uuid, withdrawn_at timestamptz, version int NOT NULL DEFAULT 1,
      CONSTRAINT release_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT release_couple UNIQUE (practice_id, couple_id, id),
      CONSTRAINT release_by FOREIGN KEY (practice_id, offered_by) REFERENCES practice.staff_member (practice_id, id),
      CONSTRAINT release_acts CHECK ((opened_by IS NULL) = (opened_at IS NULL) AND (withdrawn_by IS NULL) = (withdrawn_at IS NULL)));
    CREATE INDEX release_by_couple ON measures.release (practice_id, couple_id, offered_at DESC, id);

    CREATE TABLE measures.release_choice (
      practice_id uuid NOT NULL, release_id uuid NOT NULL, compartment uuid NOT NULL, couple_id uuid NOT NULL, agrees boolean NOT NULL, chosen_at timestamptz NOT NULL,
      CONSTRAINT release_choice_pk PRIMARY KEY (practice_id, release_id, compartment),
      CONSTRAINT release_choice_release FOREIGN KEY (practice_id, couple_id, release_id) REFERENCES measures.release (practice_id, couple_id, id))`);
}
