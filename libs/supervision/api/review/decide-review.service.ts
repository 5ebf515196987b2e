import { conflict, Idempotency, notFound, preconditionFailed, UnitOfWork, unprocessable, type Tx } from '@attune/kernel';
import { JudgeNoteService } from '@attune/notes/api';
import { MAY_NOT_SIGN, supervisorsYes } from '@attune/notes/domain';
import type { NotePolicy } from '@attune/practice/domain';
import {
  afterReviewAct, ASK_ONCE, AUTHOR_GONE, mayApprove, mayReturn, NEEDS_COMMENT, type ApproveNote, type ReturnNote, type ReviewAct, type ReviewState,
} from '@attune/supervision/domain';
import { Injectable } from '@nestjs/common';
import { ThreadsService } from '../thread/threads.service';
import { decideReview, holdReview } from './review.sql';

export interface ReviewDecided {
  version: number;
  state: ReviewState;
}

interface HeldReview {
  id: string;
  version: number;
  state: ReviewState;
  noteId: string;
  openRisk: boolean;
  openThreads: number;
  authorTreats: boolean;
  policy: NotePolicy;
}

/** The supervisor's yes or return. The review's end, the note's next state and the signature are one transaction. */
@Injectable()
export class DecideReviewService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly judging: JudgeNoteService,
    private readonly threads: ThreadsService,
  ) {}

  approve(id: string, version: number, key: string, approval: ApproveNote): Promise<ReviewDecided> {
    return this.idempotency.once(key, { id, version, approval }, async (tx) => {
      const review = await this.hold(tx, id, version);
      const state = next(review, 'approve');
      const allowed = mayApprove({ ...approval, openRisk: review.openRisk });
      if (!allowed.ok) throw conflict(allowed.reason, ASK_ONCE[allowed.reason]);
      await this.judging.judge(tx, review.noteId, supervisorsYes(review.policy) ?? 'approve', approval.hash);
      return this.decide(tx, id, state);
    });
  }

  return(id: string, version: number, key: string, { hash, text }: ReturnNote): Promise<ReviewDecided> {
    return this.idempotency.once(key, { id, version, hash, text }, async (tx) => {
      const review = await this.hold(tx, id, version);
      const state = next(review, 'return');
      const allowed = mayReturn({ ...review, words: text });
      if (!allowed.ok) {
        if (allowed.reason === 'author-gone') throw conflict('author-gone', AUTHOR_GONE);
        throw unprocessable('no-comment', NEEDS_COMMENT, [{ field: 'text', message: NEEDS_COMMENT }]);
      }
      if (text.trim() !== '') await this.threads.begin(tx, await this.threads.about(tx, review.noteId, null), null, text);
      await this.judging.judge(tx, review.noteId, 'return', hash);
      return this.decide(tx, id, state);
    });
  }

  private async hold(tx: Tx, id: string, version: number): Promise<HeldReview> {
    const [review] = await tx.sql<HeldReview>(holdReview(id));
    if (!review) throw notFound();
    if (this.uow.principal.conjoint) throw conflict('conjoint', MAY_NOT_SIGN.conjoint);
    if (review.version !== version) throw preconditionFailed({ version: review.version, state: review.state });
    return review;
  }

  private async decide(tx: Tx, id: string, state: ReviewState): Promise<ReviewDecided> {
    const [decided] = await tx.sql<{ version: number }>(decideReview(id, state));
    if (!decided) throw notFound();
    return { version: decided.version, state };
  }
}

function next({ state }: HeldReview, act: ReviewAct): ReviewState {
  const after = afterReviewAct(state, act);
  if (!after.ok) throw conflict(after.reason, 'This review is over. Its note was decided or taken back meanwhile.');
  return after.value;
}
