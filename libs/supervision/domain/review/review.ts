import { ok, refuse, type Result } from '@attune/util';

export const REVIEW_STATES = ['open', 'returned', 'approved', 'withdrawn'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
export type ReviewAct = 'return' | 'approve' | 'withdraw';

/** A review is opened by each submission and ends once: a note that comes again has a new one (A01, S02). */
export const REVIEW_TRANSITIONS: readonly { from: ReviewState; act: ReviewAct; to: ReviewState }[] = [
  { from: 'open', act: 'return', to: 'returned' },
  { from: 'open', act: 'approve', to: 'approved' },
  { from: 'open', act: 'withdraw', to: 'withdrawn' },
];

/** Where an act leads, or that the review is over. */
export function afterReviewAct(from: ReviewState, act: ReviewAct): Result<ReviewState, 'over'> {
  const found = REVIEW_TRANSITIONS.find((each) => each.from === from && each.act === act);
  return found ? ok(found.to) : refuse('over');
}

/** What the supervisor knows and has said when about to approve. */
export interface ApprovalFacts {
  /** Whether the whole text was in sight. */
  read: boolean;
  /** Whether an urgent item of the couple is open, or the note names a concern or worse. */
  openRisk: boolean;
  /** Whether they were asked about it and said yes. */
  confirmed: boolean;
}

/** Approving with unread text or open risk asks once, and only once (screens.md, Review; practice policy). */
export function mayApprove({ read, openRisk, confirmed }: ApprovalFacts): Result<undefined, 'unread' | 'open-risk'> {
  if (confirmed) return ok();
  if (openRisk) return refuse('open-risk');
  return read ? ok() : refuse('unread');
}

export const ASK_ONCE: Record<'unread' | 'open-risk', string> = {
  'unread': 'Part of this note has not been in sight yet. Approve it all the same?',
  'open-risk': 'There is risk in this note or an urgent item that is still open. Approve it all the same?',
};

/**
 * A note goes back with words, never with silence: at least one open comment on it, or one said while returning (A02). And not into nowhere: to nobody who no
 * longer treats the couple, since they could neither read the words nor write there.
 * @param authorTreats whether the author treats the couple now
 */
export function mayReturn({ openThreads, words, authorTreats }: { openThreads: number; words: string; authorTreats: boolean }): Result<undefined, 'author-gone' | 'no-comment'> {
  if (!authorTreats) return refuse('author-gone');
  return openThreads > 0 || words.trim() !== '' ? ok() : refuse('no-comment');
}

export const AUTHOR_GONE = 'Whoever wrote this note no longer treats the couple and could not change it. Approve it, or have an owner hand the couple back first.';
export const NEEDS_COMMENT = 'Say what should change: comment on a sentence, or write a few words here.';
