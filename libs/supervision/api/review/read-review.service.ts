import { notFound, page, PAGE_DEFAULT, type PageQuery, readCursor, UnitOfWork } from '@attune/kernel';
import { ReadNoteService, ReadSubmissionService } from '@attune/notes/api';
import { supervisorsYes, type RiskLevel } from '@attune/notes/domain';
import type { NotePolicy } from '@attune/practice/domain';
import type { ReviewQueue, ReviewRow, ReviewView } from '@attune/supervision/domain';
import { Injectable } from '@nestjs/common';
import { ThreadTexts, type SealedThread } from '../thread/thread-texts';
import { reviewQueue, uncheckedDrafts } from './queue.sql';
import { readReview } from './review.sql';

type SealedReview = Omit<ReviewView, 'threads' | 'note' | 'previous' | 'yes'> & {
  noteId: string;
  threads: SealedThread[];
  policy: NotePolicy;
};

type QueueRow = Omit<ReviewRow, 'initials' | 'risk'> & {
  rank: number;
  named: { id: string; initial: string }[];
  risks: { partnerId: string | null; level: RiskLevel }[];
};

@Injectable()
export class ReadReviewService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notes: ReadNoteService,
    private readonly submissions: ReadSubmissionService,
    private readonly texts: ThreadTexts,
  ) {}

  async queue({ limit = PAGE_DEFAULT, cursor }: PageQuery): Promise<ReviewQueue> {
    const [rank = null, submittedAt = null, id = null] = readCursor(cursor, 3) ?? [];
    const queue = reviewQueue({ action: 'supervision.queue', objectType: 'review' }, rank, submittedAt, id, limit + 1);
    const [rows, [drafts]] = await this.uow.flight<[QueueRow[], [{ count: number }]]>(queue, uncheckedDrafts());
    const { items, nextCursor } = page(rows, limit, (row) => [row.rank, row.submittedAt, row.id]);
    return { items: items.map(rowOf), nextCursor, drafts: drafts.count };
  }

  /** The note as submitted, what it was before, and what was said about it. */
  async read(id: string): Promise<ReviewView> {
    const [[found]] = await this.uow.flight<[SealedReview[]]>(readReview({ action: 'supervision.read', objectType: 'review', objectId: id }, id));
    if (!found) throw notFound();
    const { noteId, threads, policy, version, state, submission, hash, openRisk, authorTreats, associate } = found;
    const [note, previous, opened] = await Promise.all([
      this.notes.read(noteId), submission > 1 ? this.submissions.read(noteId, submission - 1) : null, this.texts.openAll(threads),
    ]);
    return { id, version, state, submission, hash, openRisk, authorTreats, associate, yes: supervisorsYes(policy) ?? 'approve', note, previous, threads: opened };
  }
}

function rowOf({ rank: _rank, named, risks, ...row }: QueueRow): ReviewRow {
  const initialOf = new Map(named.map(({ id, initial }) => [id, initial]));
  const risk = risks.map(({ partnerId, level }) => ({ initial: initialOf.get(partnerId ?? '') ?? '', level }));
  return { ...row, initials: named.map(({ initial }) => initial).join(' & '), risk };
}
