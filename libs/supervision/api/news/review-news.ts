import { Mailer, OnEvent, type StoredEvent, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { OpenUrgentService } from '../urgent/open-urgent.service';
import { openReview, wasReviewed, withdrawReview } from './news.sql';

interface Opened {
  id: string;
  coupleId: string;
  submittedAt: string;
  supervisors: string[];
  urgent: string[];
}

/** What news of notes and exercises means to supervision. Each handler runs as the system and may run more than once. */
@Injectable()
export class ReviewNews {
  constructor(
    private readonly mailer: Mailer,
    private readonly urgent: OpenUrgentService,
  ) {}

  @OnEvent('note.submitted', 'supervision.open-review')
  async submitted({ ids }: StoredEvent, tx: Tx): Promise<void> {
    const { noteId = '', submission } = ids;
    const [opened] = await tx.sql<Opened>(openReview(noteId, Number(submission)));
    if (!opened) return;
    const { coupleId, submittedAt, supervisors } = opened;
    await tx.emit({ type: 'review.opened', ids: { reviewId: opened.id, noteId }, live: { to: supervisors, topic: 'supervision' } });
    for (const personId of supervisors) await this.mailer.request(tx, { to: 'account', personId, template: 'supervision.waiting' });
    for (const partnerId of opened.urgent) {
      await this.urgent.open(tx, { source: 'note-risk', sourceId: noteId, coupleId, partnerId, at: submittedAt });
    }
  }

  @OnEvent('note.withdrawn', 'supervision.close-review')
  async withdrawn({ ids }: StoredEvent, tx: Tx): Promise<void> {
    const [closed] = await tx.sql<{ supervisors: string[] }>(withdrawReview(ids['noteId'], Number(ids['submission'])));
    if (closed) await tx.emit({ type: 'review.closed', ids: { noteId: ids['noteId'] ?? '' }, live: { to: closed.supervisors, topic: 'supervision' } });
  }

  @OnEvent('note.returned', 'supervision.tell-returned')
  async returned({ ids }: StoredEvent, tx: Tx): Promise<void> {
    await this.mailer.request(tx, { to: 'account', personId: ids['authorId'] ?? '', template: 'supervision.back' });
  }

  @OnEvent('note.final', 'supervision.tell-final')
  async final({ ids }: StoredEvent, tx: Tx): Promise<void> {
    const [reviewed] = await tx.sql<{ associateId: string }>(wasReviewed(ids['noteId']));
    if (reviewed) await this.mailer.request(tx, { to: 'account', personId: reviewed.associateId, template: 'supervision.done' });
  }

  @OnEvent('unsafe.reported', 'supervision.open-urgent')
  async unsafe({ ids, at }: StoredEvent, tx: Tx): Promise<void> {
    const { reportId = '', coupleId = '', partnerId = '' } = ids;
    await this.urgent.open(tx, { source: 'unsafe-report', sourceId: reportId, coupleId, partnerId, at });
  }

  @OnEvent('screening.concern', 'supervision.concern')
  async concern({ ids, at }: StoredEvent, tx: Tx): Promise<void> {
    const { screeningId = '', coupleId = '', partnerId = '', recordedBy = '' } = ids;
    await this.urgent.open(tx, { source: 'screening', sourceId: screeningId, coupleId, partnerId, at, knownTo: recordedBy });
  }
}
