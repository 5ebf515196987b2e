import type { Anchor } from '@attune/notes/domain';
import { ok, refuse, type Result } from '@attune/util';

/** The most characters of one comment. */
export const COMMENT_MAX = 5_000;

export const THREAD_STATES = ['open', 'resolved'] as const;
export type ThreadState = (typeof THREAD_STATES)[number];
export type ThreadAct = 'resolve' | 'reopen';

/** Either side may close a talk and take it up again (A02). */
export const THREAD_TRANSITIONS: readonly { from: ThreadState; act: ThreadAct; to: ThreadState }[] = [
  { from: 'open', act: 'resolve', to: 'resolved' },
  { from: 'resolved', act: 'reopen', to: 'open' },
];

/** Where an act leads; `already` when the thread is there. */
export function afterThreadAct(from: ThreadState, act: ThreadAct): Result<ThreadState, 'already'> {
  const found = THREAD_TRANSITIONS.find((each) => each.from === from && each.act === act);
  return found ? ok(found.to) : refuse('already');
}

export interface ThreadComment {
  id: string;
  authorId: string;
  authorName: string;
  writtenAt: string;
  text: string;
}

/**
 * A talk about a note, pinned to words of one of its parts or, without an anchor, about the note as a whole. Kept outside
 * the clinical record and outside releases (S05).
 */
export interface Thread {
  id: string;
  version: number;
  noteId: string;
  state: ThreadState;
  sectionId: string | null;
  compartment: string | null;
  anchor: Anchor | null;
  /** On which submission it was begun. */
  submission: number;
  openedBy: string;
  openedAt: string;
  comments: ThreadComment[];
}

export interface NewThread {
  noteId: string;
  sectionId?: string;
  anchor?: Anchor;
  text: string;
}
