import type { CalendarDate } from '@attune/util';
import type { Answer, Answers } from '../answers/answer';
import type { ExerciseId, Role, Words } from '../definitions/definition';
import type { CardState, CardText } from '../reveal/trigger-card';
import type { RunState } from '../runs/run-state';
import type { Bringing, CareNames } from '../words';

/** Which exercise, and how the clinician set it. */
export interface ExerciseWay {
  exercise: ExerciseId;
  definitionVersion: number;
  variant: string;
  short: boolean;
  /** Counts from 1; only the trigger cards have more than one. */
  sitting: number;
}

/** GET /api/portal/exercises/due. `due: null` is "Nothing is waiting for you.", whatever the cause. */
export interface DueReply {
  due: DueCard | null;
}
export interface DueCard extends ExerciseWay {
  occurrenceId: string;
  title: Words;
  summary: Words;
  minutes: number;
  place: 'room' | 'home';
  closesOn: CalendarDate;
  /** Was it begun? Then the button says Go on. */
  begun: boolean;
}

/**
 * GET /api/portal/exercises/occurrences/:id: all that the player needs until it is finished, so that no connection is needed between.
 * Texts come with the app (`definitionOf`, `stepsOf`, `fieldsOf` of this lib) or from GET /api/portal/exercises/definitions/:exercise/:version.
 */
export interface PlayerReply extends ExerciseWay {
  occurrenceId: string;
  closesOn: CalendarDate;
  /** From the clinician; the exercise opens with it. */
  sentence: string;
  /** The name under it: of whoever gave the exercise, while they treat the couple. Nobody's name stands under another's words. */
  sentenceBy: string | null;
  /** First names for `{a}` and `{b}` on the table timer, and which of them is this person. The roles change places each time. */
  names: Record<Role, string>;
  you: Role;
  care: CareNames;
  bringing: Bringing;
  reveal: { how: 'appointment' } | { how: 'date'; at: string };
  /** Own trigger cards by id; their words come with GET /api/portal/exercises/cards. */
  cards: string[];
  run: RunReply | null;
}

/** The person's own run. `version` goes into If-Match of the next save. `step` is where the player stood, in its own words. */
export interface RunReply {
  id: string;
  version: number;
  state: RunState;
  step: string;
  /** The fields that were answered. What was said goes to whoever holds this phone only after the password: `RunAnswers`. */
  answered: string[];
}

/** GET /api/portal/exercises/runs/:id/answers (asks for the password again): what was recorded so far; nothing once it is over. */
export interface RunAnswers {
  answers: Answers;
}

/** POST /api/portal/exercises/runs: starts, or finds the run that was begun (RunReply). */
export interface StartRun {
  occurrenceId: string;
}

/** Longest name of a step that is kept. */
export const STEP_MAX = 40;

/**
 * PUT /api/portal/exercises/runs/:id with If-Match and Idempotency-Key: what was recorded since the last save, by field; null is "I don't know",
 * a field left out stays as it is. Replies SaveReply; 412 with `current: RunReply` when another window wrote.
 */
export interface SaveStep {
  step: string;
  answers: Record<string, Answer>;
}
export interface SaveReply {
  version: number;
}

/**
 * PUT /api/portal/exercises/occurrences/:id/reveal-choice: 204 whatever is chosen, until the moment; 409 `too-late` after it. A no always counts. A yes
 * may have waited on a phone while something else was chosen: after another choice it counts only with `again`.
 */
export interface RevealChoice {
  agrees: boolean;
  /** A person changes what they chose before. */
  again?: boolean;
  /** With trigger cards: which card of one's own. */
  cardId?: string;
}

/** POST /api/portal/exercises/runs/:id/unsafe with Idempotency-Key: 204. Words are optional, for care only. */
export interface UnsafeReport {
  words?: string;
}
export const UNSAFE_MAX = 2000;

/** GET /api/portal/exercises/reveals: exercises whose moment came in the last four weeks, whatever became of it. */
export interface RevealsReply {
  items: RevealItem[];
}
export interface RevealItem {
  occurrenceId: string;
  exercise: ExerciseId;
  definitionVersion: number;
  sitting: number;
  title: Words;
  on: CalendarDate;
}

/** GET /api/portal/exercises/reveals/:occurrenceId. Not available: `VOICE.notAvailable` and nothing else, also for what is not there yet. */
export type RevealReply = { available: false } | ({ available: true; partnerName: string; yours: Answers; theirs: Answers; card: CardText | null } & RevealItem);

/** GET /api/portal/exercises/entries?cursor= (asks for the password again): what this person wrote, newest first. */
export interface EntryItem {
  runId: string;
  occurrenceId: string;
  /** May it still be said whether the partner reads it? What was said before is not shown. */
  mayChoose: boolean;
  exercise: ExerciseId;
  definitionVersion: number;
  sitting: number;
  title: Words;
  on: CalendarDate;
  answers: Answers;
}

/** GET /api/portal/exercises/cards (asks for the password again): one's own trigger cards. POST with CardText and Idempotency-Key, PUT /:id with If-Match, POST /:id/recall. */
export interface OwnCard extends CardText {
  id: string;
  version: number;
  state: CardState;
}
/** GET /api/portal/exercises/cards/theirs: the partner's card that was opened last, for the second sitting. */
export type TheirCardReply = { available: false } | { available: true; partnerName: string; card: CardText };
