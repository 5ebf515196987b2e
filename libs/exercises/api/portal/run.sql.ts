import { statement } from '@attune/kernel';
import type { ExerciseId, RunState } from '@attune/exercises/domain';
import { answeredJson, answersJson, type StoredAnswer } from '../run/answers';

export interface OwnRun {
  id: string;
  coupleId: string;
  occurrenceId: string;
  state: RunState;
  step: string;
  version: number;
  exercise: ExerciseId;
  definitionVersion: number;
  sitting: number;
  short: boolean;
  answered: string[];
}

const OWN_RUN = `SELECT r.id, r.couple_id AS "coupleId", r.occurrence_id AS "occurrenceId", r.state, r.step, r.version,
     a.exercise, a.definition_version AS "definitionVersion", o.sitting, o.short, ${answeredJson} AS answered
   FROM exercises.run r
   JOIN exercises.occurrence o ON o.practice_id = r.practice_id AND o.id = r.occurrence_id
   JOIN exercises.assignment a ON a.practice_id = o.practice_id AND a.id = o.assignment_id
   WHERE r.practice_id = kernel.practice_id() AND r.compartment = kernel.person_id()`;

/** The acting partner's run, held for a change. $1 run. */
export const ownRun = statement('exercises.own-run', `${OWN_RUN} AND r.id = $1 FOR UPDATE OF r`, { writes: true });

/** The same by its occurrence. $1 occurrence. */
export const ownRunOf = statement('exercises.own-run-of', `${OWN_RUN} AND r.occurrence_id = $1 FOR UPDATE OF r`, { writes: true });

/** What the acting partner recorded in a run that goes on. $1 run. */
export const ownAnswers = statement(
  'exercises.own-answers',
  `SELECT ${answersJson} AS answers FROM exercises.run r
   WHERE r.practice_id = kernel.practice_id() AND r.compartment = kernel.person_id() AND r.id = $1 AND r.state = 'in-progress'`,
);
export type OwnAnswers = { answers: StoredAnswer[] };

/** Makes the run of an occurrence that is offered now. $1 occurrence, $2 state. */
export const makeRun = statement(
  'exercises.make-run',
  `INSERT INTO exercises.run (practice_id, couple_id, compartment, occurrence_id, state, started_at, ended_at)
   SELECT o.practice_id, o.couple_id, kernel.person_id(), o.id, $2, kernel.now(), CASE WHEN $2 = 'skipped' THEN kernel.now() END
   FROM exercises.occurrence o
   WHERE o.practice_id = kernel.practice_id() AND o.id = $1 AND o.id = ANY (ARRAY(SELECT exercises.offered()))
   ON CONFLICT (practice_id, occurrence_id, compartment) DO NOTHING`,
  { writes: true },
);

/** Sets state and step; a run ends once. $1 run, $2 state, $3 step. */
export const setRun = statement(
  'exercises.set-run',
  `UPDATE exercises.run r SET state = $2, step = $3, version = r.version + 1,
     ended_at = CASE WHEN $2 = 'in-progress' THEN NULL ELSE coalesce(r.ended_at, kernel.now()) END
   WHERE r.practice_id = kernel.practice_id() AND r.compartment = kernel.person_id() AND r.id = $1 RETURNING r.version`,
  { writes: true },
);

/** Whether the acting partner is offered this occurrence now. $1 occurrence. */
export const isOffered = statement('exercises.is-offered', `SELECT 1 WHERE $1 = ANY (ARRAY(SELECT exercises.offered()))`);

/** A report for care. Nothing comes back: not even its writer reads it again. $1 id, $2 couple, $3 run, $4 words. */
export const report = statement(
  'exercises.report-unsafe',
  `INSERT INTO exercises.unsafe_report (practice_id, id, couple_id, compartment, run_id, words, reported_at)
   VALUES (kernel.practice_id(), $1, $2, kernel.person_id(), $3, $4, kernel.now())`,
  { writes: true },
);

/** Holds the couple at once; see couples.place_hold. $1 couple. */
export const hold = statement('exercises.hold', `SELECT couples.place_hold($1, 'unsafe-report', kernel.person_id())`, { writes: true });
