import { InjectionToken, type Resource, type Type } from '@angular/core';
import type { PinnedMark } from './paper/note-paper';

/** A comment of the supervisor's, pinned to the note. `card` shows the whole of it. */
export interface Talk extends PinnedMark {
  state: 'open' | 'resolved';
}

/** What the two did between the last appointment and this one, in a line each. */
export interface ExerciseDone {
  id: string;
  title: string;
  parts: { seat: 'a' | 'b'; words: string }[];
}

/**
 * What other domains put beside a note. They lie above notes, or next to it, so the dashboard gives this; without it the
 * editor does its work all the same.
 */
export interface BesideNote {
  talks(noteId: () => string | undefined): Resource<Talk[] | undefined>;
  /** Shows one talk, given as its input `talk`; `removed` says that its words are gone from the note. */
  card: Type<unknown>;
  exercises(appointmentId: () => string | undefined): Resource<ExerciseDone[] | undefined>;
  /** The sheet that gives an exercise to the note's couple, loaded when it is asked for. It takes the inputs of `AssignInputs`. */
  assign(): Promise<Type<unknown>>;
}

export interface AssignInputs {
  coupleId: string;
  /** Takes the line that goes into the plan. */
  assigned: (line: string) => void;
  closed: () => void;
}

/** The talks that may be shown beside a note: none in conjoint mode, also of those read before. What is said under supervision is for no partner. */
export function visibleTalks(talks: readonly Talk[] | undefined, conjoint: boolean): readonly Talk[] {
  return conjoint ? [] : (talks ?? []);
}

export const BESIDE_NOTE = new InjectionToken<BesideNote>('BESIDE_NOTE');
