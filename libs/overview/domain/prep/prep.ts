import type { AppointmentStatus } from '@attune/scheduling/domain';
import type { NoteState, RiskLevel } from '@attune/notes/domain';
import type { ReviewItemSource } from '@attune/supervision/domain';
import type { LaneSeat, Partner } from '../people';

/** How one partner's part in an exercise stands. Nothing of it is a fault. */
export type DoneState = 'done' | 'not-done' | 'stopped' | 'begun';

export interface PrepExercise {
  /** Where it was: an occurrence at home, or something done in the room. */
  id: string;
  exercise: string;
  title: string;
  inRoom: boolean;
  opensOn: string;
  closesOn: string;
  /** By seat; absent in conjoint mode. */
  parts: { seat: 'a' | 'b'; state: DoneState; on: string | null; before: number | null; after: number | null; heard: number | null }[];
  /** Lines that both agreed to open, each in its writer's words; none before the reveal. */
  revealed: { seat: 'a' | 'b'; line: string }[];
}

/** The newest of one measure of one partner that was over since they last met. */
export interface PrepMeasure {
  seat: 'a' | 'b';
  measure: string;
  on: string;
  words: string;
}

/** What changed since they last met, but for the exercises and the measures. */
export interface Change {
  kind: 'assigned' | 'ended' | 'missed' | 'late-cancel' | 'signed' | 'paused' | 'appointment';
  on: string;
  lane: LaneSeat;
  /** assigned, ended: the exercise; signed: the document. */
  what: string | null;
}

export interface Prep {
  appointmentId: string;
  version: number;
  coupleId: string;
  compartment: string | null;
  partners: Partner[];
  startsAt: string;
  endsAt: string;
  status: AppointmentStatus;
  startedAt: string | null;
  staffName: string;
  lastMetOn: string | null;
  note: { id: string; state: NoteState } | null;
  /** The reader holds it; others (the supervisor) only read. */
  mayHold: boolean;
  /** Whose signature a first appointment with an associate waits for; none in conjoint mode. */
  mustSign: ('a' | 'b')[];
  conjoint: boolean;
  risk: { seat: 'a' | 'b'; level: RiskLevel; on: string }[];
  holds: { id: string; placedOn: string }[];
  urgent: { id: string; at: string; acknowledged: boolean }[];
  lastPlan: { noteId: string; heldOn: string; text: string } | null;
  exercises: PrepExercise[];
  /** In the order of their days; none in conjoint mode. */
  measures: PrepMeasure[];
  changes: Change[];
  /** What supervision should look at, newest first; `mayClose`: by the reader. Absent in conjoint mode. */
  toLookAt: { id: string; source: ReviewItemSource; on: string; occasions: number; mayClose: boolean }[];
  /** What the supervisor wrote and is not settled yet, newest first. */
  supervision: { id: string; noteId: string; by: string; at: string; text: string }[];
}
