import type { AppointmentFacts } from './known-facts';
import type { AddendumKind, AddendumText } from './may-amend-note';
import type { SignAct } from './may-sign-note';
import type { Belonging, NoteFacts, NoteSection, NoteState, RiskLevel } from './note';

/** A partner of a note as staff see them. */
export interface NotePartner {
  id: string;
  seat: 'a' | 'b';
  givenName: string;
  familyName: string;
}

export interface NoteSignature {
  kind: 'author' | 'approval' | 'co-signature';
  signerId: string;
  signedAt: string;
  line: string;
  /** SHA-256 of what was signed, in hex. */
  hash: string;
}

export interface NoteAddendum {
  id: string;
  kind: AddendumKind;
  compartment: string | null;
  authorId: string;
  writtenAt: string;
  line: string;
  text: string;
  reason: string;
}

/** A session note as its screen shows it. In conjoint mode it holds joint sections alone. */
export interface NoteView extends NoteFacts {
  id: string;
  version: number;
  state: NoteState;
  coupleId: string;
  appointmentId: string;
  authorId: string;
  compartment: string | null;
  belongs: Belonging;
  heldOn: string;
  template: { id: string; version: number };
  submission: number;
  savedAt: string;
  submittedAt: string | null;
  finalAt: string | null;
  /** SHA-256 of the final note, in hex. */
  finalHash: string | null;
  /** Credential and supervisor as they would be signed today. */
  line: string;
  supervisors: string[];
  partners: NotePartner[];
  sections: NoteSection[];
  signatures: NoteSignature[];
  addenda: NoteAddendum[];
  /** Frozen copies, oldest first. */
  submissions: { number: number; submittedAt: string }[];
  /** What the appointment knows by now, for when it is planned, and whether it runs; only while this is written on. */
  appointment: (AppointmentFacts & { version: number; startsAt: string; runs: boolean }) | null;
  /** The plan of the couple's last note before this one; only while this is a draft. */
  lastPlan: { noteId: string; heldOn: string; text: string } | null;
  /** Parts in which nothing was ever written, for its author while it is a draft: what is known may still be filled in there. */
  untouched: string[];
  /** How the reader may bring it to its end; null for who is not its author. */
  way: SignAct | null;
  conjoint: boolean;
}

/** A line in a list of notes; no words of the note. */
export interface NoteRow {
  coupleId: string;
  id: string;
  heldOn: string;
  state: NoteState;
  authorId: string;
  authorName: string;
  compartment: string | null;
  belongs: Belonging;
  template: string;
  appointmentId: string;
  risk: { compartment: string; level: RiskLevel }[];
  addenda: number;
}

/** A note that somebody owes: an appointment without one, a draft, or one that came back. */
export interface OwedNote {
  kind: 'unwritten' | 'draft' | 'returned';
  appointmentId: string;
  noteId: string | null;
  heldOn: string;
  coupleId: string;
  compartment: string | null;
  partners: NotePartner[];
}

/** A frozen copy, as it was signed and sent. */
export interface NoteSubmission extends NoteFacts {
  number: number;
  submittedAt: string;
  hash: string;
  sections: (Omit<NoteSection, 'id'> & { sectionId: string })[];
}

/**
 * Beginning a note: `belongs` must be said for an individual appointment; `texts` are words that are there already. `prepared`: it begins with what
 * its author has ready for it, which then stands nowhere else.
 */
export interface NewNote {
  appointmentId: string;
  template: string;
  belongs?: Belonging;
  texts?: { key: string; seat?: 'a' | 'b'; text: string }[];
  prepared?: boolean;
}

/** What one autosave carries: only what changed. */
export interface DraftChange {
  facts?: NoteFacts;
  sections: { id: string; text?: string; risk?: RiskLevel | null }[];
}

/** What stands in the database when an autosave came too late. */
export type DraftStand = Pick<NoteView, 'version' | 'savedAt' | 'startedAt' | 'stoppedAt' | 'modality' | 'attendance' | 'sections'>;

export interface NewAddendum extends AddendumText {
  compartment?: string;
}
