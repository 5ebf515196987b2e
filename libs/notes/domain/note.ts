import type { Attendance } from '@attune/scheduling/domain';

/** The most characters of one section. */
export const NOTE_MAX = 20_000;

export const NOTE_STATES = ['draft', 'submitted', 'returned', 'final'] as const;
export type NoteState = (typeof NOTE_STATES)[number];

/**
 * What an individual appointment inside couple work is to the record: part of the couple's treatment, or held for that
 * partner alone. Said before the first word and never changed after it (T06). A joint appointment is always `unit`.
 */
export const BELONGINGS = ['unit', 'held'] as const;
export type Belonging = (typeof BELONGINGS)[number];

export const MODALITIES = ['in_person', 'video'] as const;
export type Modality = (typeof MODALITIES)[number];

/** What is known of the appointment before a word is written. Instants are ISO in UTC. */
export interface NoteFacts {
  startedAt: string | null;
  stoppedAt: string | null;
  modality: Modality;
  attendance: Attendance[];
}

/** How worried the writer is about one partner; `none` ("none seen") is an answer, null is none. Ordered by weight. */
export const RISK_LEVELS = ['none', 'watch', 'concern', 'urgent'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export const RISK_WORDS: Record<RiskLevel, string> = {
  none: 'None seen',
  watch: 'Something to watch',
  concern: 'A concern',
  urgent: 'Urgent: needs someone today',
};

/** The weight of a risk level, 0 (none, or not answered) to 3 (urgent); queues sort by it. */
export function riskRank(level: RiskLevel | null): number {
  return level === null ? 0 : RISK_LEVELS.indexOf(level);
}

/** One part of a note. `compartment`: the partner whose part it is, or null for joint. `risk` only where the key is `risk`. */
export interface NoteSection {
  id: string;
  key: string;
  compartment: string | null;
  text: string;
  risk: RiskLevel | null;
}

/** A note as far as its words go; sections in their order. */
export interface NoteContent extends NoteFacts {
  id: string;
  coupleId: string;
  appointmentId: string;
  authorId: string;
  compartment: string | null;
  belongs: Belonging;
  heldOn: string;
  template: { id: string; version: number };
  sections: NoteSection[];
}
