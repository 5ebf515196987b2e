import { type MeetingFacts, type MeetingInput } from './meeting';

export interface MeetingPerson {
  id: string;
  name: string;
  /** When this revision was signed by them; null while it was not. */
  signedAt: string | null;
}

/** A meeting in a list: no word of what was said. */
export interface MeetingRow extends MeetingFacts {
  id: string;
  version: number;
  supervisor: MeetingPerson;
  associates: MeetingPerson[];
  /** When the last of them signed. */
  signedAt: string | null;
  calledOff: boolean;
}

export interface MeetingRevision {
  number: number;
  writtenBy: string;
  writtenAt: string;
  reason: string;
}

export interface MeetingView extends Omit<MeetingRow, keyof MeetingFacts>, MeetingInput {
  /** SHA-256 in hex of what is shown: signatures name it. */
  hash: string;
  weekSigned: boolean;
  /** The newest first. */
  revisions: MeetingRevision[];
}
