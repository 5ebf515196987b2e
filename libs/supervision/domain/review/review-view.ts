import type { NoteSubmission, NoteView, RiskLevel } from '@attune/notes/domain';
import type { ReviewState } from './review';
import type { Thread } from './thread';

/** A line of the queue: why it is here, whose it is, the couple by initials, since when. */
export interface ReviewRow {
  id: string;
  version: number;
  noteId: string;
  coupleId: string;
  compartment: string | null;
  initials: string;
  associate: { id: string; name: string };
  heldOn: string;
  submittedAt: string;
  submission: number;
  belongs: 'unit' | 'held';
  risk: { initial: string; level: RiskLevel }[];
  urgentOpen: boolean;
  openThreads: number;
  cover: boolean;
}

export interface ReviewQueue {
  items: ReviewRow[];
  nextCursor: string | null;
  /** Drafts of one's associates that are not submitted: what this queue does not check. */
  drafts: number;
}

/** One submitted note with everything that judging it needs. */
export interface ReviewView {
  id: string;
  version: number;
  state: ReviewState;
  submission: number;
  /** SHA-256 in hex of what is shown; approving names it. */
  hash: string;
  /** What a yes is under the practice's policy. */
  yes: 'approve' | 'co-sign';
  openRisk: boolean;
  /** Whether its author treats the couple now; a note of somebody who does not goes back to nobody. */
  authorTreats: boolean;
  associate: { id: string; name: string };
  note: NoteView;
  previous: NoteSubmission | null;
  threads: Thread[];
}

export interface ReturnNote {
  hash: string;
  /** Words about the note as a whole; may be empty where a comment is open. */
  text: string;
}

export interface ApproveNote {
  hash: string;
  read: boolean;
  confirmed: boolean;
}
