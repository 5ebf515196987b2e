import { statement } from '@attune/kernel';
import type { ExerciseId, Rhythm } from '@attune/exercises/domain';

/** An assignment held for a change. */
export interface OpenAssignment {
  id: string;
  coupleId: string;
  exercise: ExerciseId;
  definitionVersion: number;
  variant: string;
  short: boolean;
  firstOn: string;
  rhythm: Rhythm;
  until: string | null;
  revealOn: string | null;
  revealHour: number | null;
  sentence: Buffer;
  sentenceVersion: number;
  triedOn: string;
  ended: boolean;
  version: number;
}

/** Takes an assignment of a couple that the actor treats. $1 id. */
export const changeable = statement(
  'exercises.assignment-changeable',
  `SELECT a.id, a.couple_id AS "coupleId", a.exercise, a.definition_version AS "definitionVersion", a.variant, a.short, a.first_on AS "firstOn", a.rhythm,
     a.until_on AS until, a.reveal_on AS "revealOn", a.reveal_hour AS "revealHour", a.sentence, a.sentence_version AS "sentenceVersion",
     a.tried_on AS "triedOn", a.ended_at IS NOT NULL AS ended, a.version
   FROM exercises.assignment a
   WHERE a.practice_id = kernel.practice_id() AND a.id = $1 AND a.couple_id = ANY (ARRAY(SELECT couples.treated_couples())) FOR UPDATE`,
  { writes: true },
);

/** Cancels due windows: those that have not opened yet and lie past a number, or with $3 all that are not over. $1 assignment, $2 number. */
export const cancelWindows = statement(
  'exercises.cancel-windows',
  `UPDATE exercises.occurrence o SET cancelled_at = kernel.now()
   WHERE o.practice_id = kernel.practice_id() AND o.assignment_id = $1 AND o.cancelled_at IS NULL
     AND CASE WHEN $3::boolean THEN o.closes_on >= kernel.today() ELSE o.number > $2::int AND o.opens_on > kernel.today() END`,
  { writes: true },
);

/** Variant and length of the due windows that have not opened yet. $1 assignment, $2 variant, $3 short. */
export const setWay = statement(
  'exercises.set-way',
  `UPDATE exercises.occurrence o SET variant = $2, short = $3
   WHERE o.practice_id = kernel.practice_id() AND o.assignment_id = $1 AND o.cancelled_at IS NULL AND o.opens_on > kernel.today()`,
  { writes: true },
);

/** Numbers of the due windows that stand. $1 assignment. */
export const standing = statement(
  'exercises.standing-windows',
  `SELECT o.number FROM exercises.occurrence o WHERE o.practice_id = kernel.practice_id() AND o.assignment_id = $1 AND o.cancelled_at IS NULL`,
);
