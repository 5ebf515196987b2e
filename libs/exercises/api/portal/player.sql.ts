import { careJson, type CarePerson } from '@attune/couples/api';
import { statement } from '@attune/kernel';
import type { ConfidentialityPolicy } from '@attune/couples/domain';
import type { ExerciseId, Role, RunReply, RunState } from '@attune/exercises/domain';
import { answeredJson } from '../run/answers';
import type { Sealed } from '../texts';

export interface OfferedRow {
  occurrenceId: string;
  opensOn: string;
  closesOn: string;
  variant: string;
  short: boolean;
  sitting: number;
  exercise: ExerciseId;
  definitionVersion: number;
  run: RunState;
}

/**
 * The due windows that the acting partner is offered today, each with their own run's state. Until the first screen was left it counts as
 * not opened: a report before the start makes a run, and Home looks as it did to whoever sees this phone.
 */
export const offeredNow = statement(
  'exercises.offered',
  `SELECT o.id AS "occurrenceId", o.opens_on AS "opensOn", o.closes_on AS "closesOn", o.variant, o.short, o.sitting, a.exercise, a.definition_version AS "definitionVersion",
     CASE WHEN r.state = 'in-progress' AND r.step = 'moment' THEN 'not-opened' ELSE coalesce(r.state, 'not-opened') END AS run
   FROM exercises.occurrence o
   JOIN exercises.assignment a ON a.practice_id = o.practice_id AND a.id = o.assignment_id
   LEFT JOIN exercises.run r ON r.practice_id = o.practice_id AND r.occurrence_id = o.id AND r.compartment = kernel.person_id()
   WHERE o.practice_id = kernel.practice_id() AND o.id = ANY (ARRAY(SELECT exercises.offered()))`,
);

export interface PlayerRow extends Omit<OfferedRow, 'opensOn' | 'run'> {
  number: number;
  revealAt: string | null;
  assignmentId: string;
  sentence: Sealed;
  sentenceVersion: number;
  assignedBy: string;
  coupleId: string;
  seat: Role;
  ownName: string;
  otherName: string;
  care: CarePerson[];
  policy: ConfidentialityPolicy | null;
  cards: string[];
  run: RunReply | null;
}

/** All that the player needs for one occurrence, without what was written. $1 occurrence. */
export const playerOf = statement(
  'exercises.player',
  `SELECT o.id AS "occurrenceId", o.number, o.sitting, o.variant, o.short, o.closes_on AS "closesOn", o.reveal_at AS "revealAt",
     a.exercise, a.definition_version AS "definitionVersion", a.id AS "assignmentId", a.sentence, a.sentence_version AS "sentenceVersion", a.assigned_by AS "assignedBy",
     mine.couple_id AS "coupleId", mine.seat, p.shown_name AS "ownName", mine.other_name AS "otherName", ${careJson('mine.couple_id')} AS care,
     (SELECT s.choice FROM couples.consent s WHERE s.practice_id = kernel.practice_id() AND s.couple_id = mine.couple_id AND s.compartment = kernel.person_id()
       AND s.kind = 'confidentiality' ORDER BY s.edition DESC, s.signed_on DESC, s.ordinal DESC LIMIT 1) AS policy,
     ARRAY(SELECT t.id FROM exercises.trigger_card t WHERE t.practice_id = kernel.practice_id() AND t.compartment = kernel.person_id() AND t.state <> 'recalled' ORDER BY t.written_at, t.id) AS cards,
     CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'version', r.version, 'state', r.state, 'step', r.step, 'answered', ${answeredJson}) END AS run
   FROM couples.own_couple() mine
   JOIN couples.partner p ON p.practice_id = kernel.practice_id() AND p.id = kernel.person_id()
   JOIN exercises.occurrence o ON o.practice_id = kernel.practice_id() AND o.couple_id = mine.couple_id
   JOIN exercises.assignment a ON a.practice_id = o.practice_id AND a.id = o.assignment_id
   LEFT JOIN exercises.run r ON r.practice_id = o.practice_id AND r.occurrence_id = o.id AND r.compartment = kernel.person_id()
   WHERE o.id = $1 AND (r.id IS NOT NULL OR o.id = ANY (ARRAY(SELECT exercises.offered())))`,
);
