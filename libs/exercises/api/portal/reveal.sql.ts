import { statement } from '@attune/kernel';

/** Exercises whose moment came in the last four weeks, whatever became of it: said by the calendar and the clinician alone. */
export const revealsOfLate = statement(
  'exercises.reveals-of-late',
  `SELECT o.id AS "occurrenceId", a.exercise, a.definition_version AS "definitionVersion", o.sitting, (v.moment AT TIME ZONE kernel.zone())::date AS "on"
   FROM couples.own_couple() mine
   JOIN exercises.occurrence o ON o.practice_id = kernel.practice_id() AND o.couple_id = mine.couple_id
   JOIN exercises.assignment a ON a.practice_id = o.practice_id AND a.id = o.assignment_id
   CROSS JOIN LATERAL exercises.reveal_of(o.id) v
   WHERE o.cancelled_at IS NULL AND o.opens_on <= kernel.today() AND v.moment <= kernel.now() AND v.moment > kernel.now() - interval '28 days'
   ORDER BY v.moment DESC, o.opens_on DESC, o.id LIMIT 30`,
);

/** One of them, and whether it opened. $1 occurrence. */
export const revealOf = statement(
  'exercises.reveal-of',
  `SELECT o.id AS "occurrenceId", a.exercise, a.definition_version AS "definitionVersion", o.sitting, (v.moment AT TIME ZONE kernel.zone())::date AS "on",
     v.open, mine.other_name AS "partnerName"
   FROM couples.own_couple() mine
   JOIN exercises.occurrence o ON o.practice_id = kernel.practice_id() AND o.couple_id = mine.couple_id
   JOIN exercises.assignment a ON a.practice_id = o.practice_id AND a.id = o.assignment_id
   CROSS JOIN LATERAL exercises.reveal_of(o.id) v
   WHERE o.id = $1`,
);

export const revealedAnswers = statement(
  'exercises.revealed-answers',
  `SELECT own, run_id AS "runId", field, number, body, version FROM exercises.revealed_answers($1)`,
);

export const revealedCards = statement(
  'exercises.revealed-cards',
  `SELECT own, card_id AS id, body, body_version AS "bodyVersion" FROM exercises.revealed_cards($1)`,
);

/** The partner's card that was opened last. */
export const theirCard = statement(
  'exercises.their-card',
  `SELECT k.card_id AS id, k.body, k.body_version AS "bodyVersion", mine.other_name AS "partnerName"
   FROM couples.own_couple() mine
   JOIN exercises.occurrence o ON o.practice_id = kernel.practice_id() AND o.couple_id = mine.couple_id AND o.sitting = 1
   JOIN exercises.assignment a ON a.practice_id = o.practice_id AND a.id = o.assignment_id AND a.exercise = 'E5'
   CROSS JOIN LATERAL exercises.revealed_cards(o.id) k
   WHERE NOT k.own ORDER BY o.opens_on DESC, o.id LIMIT 1`,
);

/** When the moment of an occurrence is or was; no row for another couple's. $1 occurrence. */
export const momentOf = statement('exercises.moment-of', 'SELECT moment FROM exercises.reveal_of($1)');

/** Keeps the choice; a yes goes over what was chosen before only where it is chosen again. $1 occurrence, $2 couple, $3 agrees, $4 card, $5 again. */
export const choose = statement(
  'exercises.choose',
  `INSERT INTO exercises.reveal_choice (practice_id, occurrence_id, compartment, couple_id, agrees, card_id, chosen_at)
   VALUES (kernel.practice_id(), $1, kernel.person_id(), $2, $3, $4, kernel.now())
   ON CONFLICT (practice_id, occurrence_id, compartment) DO UPDATE SET agrees = excluded.agrees, card_id = excluded.card_id, chosen_at = excluded.chosen_at
   WHERE $5 OR NOT excluded.agrees`,
  { writes: true },
);

/** Whether the card is the acting partner's own and not taken back. $1 card. */
export const ownCard = statement(
  'exercises.own-card',
  `SELECT 1 FROM exercises.trigger_card t WHERE t.practice_id = kernel.practice_id() AND t.compartment = kernel.person_id() AND t.id = $1 AND t.state <> 'recalled'`,
);
