import type { Gate } from '@attune/couples/domain';
import type { CalendarDate } from '@attune/util';
import type { Answers } from '../answers/answer';
import type { AssignmentPlan } from '../assign/check-assignment';
import type { ExerciseId, Role } from '../definitions/definition';
import type { MetricGroup } from '../progress/metrics/metric-shapes';
import type { ProgressEntry } from '../progress/progress-lines';
import type { CardState, CardText } from '../reveal/trigger-card';
import type { RevealMoment, Rhythm } from '../runs/occurrences-of';
import type { RunState } from '../runs/run-state';
import type { Bringing, CareNames } from '../words';

/** The two partners by seat, for headings and the preview. */
export type PartnerNames = Record<Role, { id: string; name: string }>;

/** GET /api/exercises/couples/:coupleId/library: what the assign sheet needs beside the definitions. */
export interface LibraryReply {
  partners: PartnerNames;
  care: CareNames;
  /** What both signed about bringing what one said alone into the room. */
  bringing: Bringing;
  items: LibraryItem[];
  conjoint: boolean;
}
export interface LibraryItem {
  exercise: ExerciseId;
  lastDoneOn: CalendarDate | null;
  /** Given and not ended. */
  current: boolean;
  /** By variant. In conjoint mode always `{ ok: false, owed: [] }`: the screen looks alike whether the couple is held or not. */
  gateOf: Record<string, Gate>;
}

/** POST /api/exercises/assignments with Idempotency-Key: 201 AssignmentReply; 409 `gate` with `owed`; in conjoint mode always 409 `not-ready`. */
export interface NewAssignment extends AssignmentPlan {
  coupleId: string;
}
export interface AssignmentReply {
  id: string;
  version: number;
}

/** PATCH /api/exercises/assignments/:id with If-Match: holds for occurrences that have not opened yet. */
export type AssignmentChange = Partial<Pick<AssignmentPlan, 'variant' | 'short' | 'until' | 'sentence'>>;

/** POST /api/exercises/room-records with Idempotency-Key: an exercise done in the room. Numbers are those said aloud there. */
export interface RoomRecord {
  coupleId: string;
  exercise: ExerciseId;
  variant: string;
  short: boolean;
  doneOn: CalendarDate;
  before: Record<Role, number | null>;
  after: Record<Role, number | null>;
  note: string;
}
export const ROOM_NOTE_MAX = 1000;

/** GET /api/exercises/couples/:coupleId/history, newest assignment first. In conjoint mode every `runs` is empty. */
export interface HistoryReply {
  partners: PartnerNames;
  /** The couple is paused or a safety hold stands: what would be opened stays shut. Never said in conjoint mode. */
  held: boolean;
  assignments: AssignmentItem[];
  inRoom: RoomItem[];
}
export interface AssignmentItem {
  id: string;
  version: number;
  exercise: ExerciseId;
  definitionVersion: number;
  variant: string;
  short: boolean;
  firstOn: CalendarDate;
  rhythm: Rhythm;
  until: CalendarDate | null;
  reveal: RevealMoment;
  sentence: string;
  /** Ended by the clinician, or its last window is over. */
  status: 'active' | 'ended';
  occurrences: OccurrenceItem[];
}
export interface OccurrenceItem {
  id: string;
  number: number;
  sitting: number;
  opensOn: CalendarDate;
  closesOn: CalendarDate;
  revealAt: string | null;
  openedAt: string | null;
  withheldAt: string | null;
  runs: RunItem[];
}
export interface RunItem {
  id: string;
  partnerId: string;
  state: RunState;
  on: CalendarDate;
  /** Does this partner agree, at present, that the other may read it? Null: no choice made. */
  agrees: boolean | null;
  unsafe: boolean;
}
export interface RoomItem {
  id: string;
  exercise: ExerciseId;
  on: CalendarDate;
  note: string;
}

/** GET /api/exercises/runs/:id: one partner's answers, for care. */
export interface RunAnswersReply {
  id: string;
  partnerId: string;
  partnerName: string;
  occurrenceId: string;
  exercise: ExerciseId;
  definitionVersion: number;
  sitting: number;
  short: boolean;
  state: RunState;
  on: CalendarDate;
  answers: Answers;
  /** Reports of this run, oldest first; `words` null where it was sent without. */
  unsafe: { at: string; words: string | null }[];
}

/** GET /api/exercises/couples/:coupleId/progress. In conjoint mode only what was done in the room. */
export interface ProgressReply {
  partners: PartnerNames;
  entries: ProgressEntry[];
  /** Days of held joint appointments, to be marked. */
  appointments: CalendarDate[];
  /** Couple metrics over all occasions; null in conjoint mode: they are for clinicians. */
  metrics: MetricGroup[] | null;
}

/** GET /api/exercises/couples/:coupleId/cards. POST /api/exercises/cards/:id/decision with If-Match; POST /api/exercises/cards/:id/recall. */
export interface CardItem extends CardText {
  id: string;
  version: number;
  partnerId: string;
  state: CardState;
  /** Chosen by its writer to be opened. */
  chosen: boolean;
  /** Open to the other partner since. */
  openedAt: string | null;
}
export interface CardDecision {
  decision: 'approve' | 'talk';
}
