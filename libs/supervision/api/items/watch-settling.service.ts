import { type SettledOccasion, settlingOfCouple } from '@attune/exercises/api';
import { raisesReview, settlingPattern } from '@attune/exercises/domain';
import { OnEvent, type StoredEvent, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { lockCouple, occasionsRaised, openReviewItem } from './items.sql';

/**
 * Transfer or escalation twice goes to the next supervision (`clinical.md` section 5). An occasion raises one item in its life: after an item only
 * occasions that came since count towards the next, whether the item was looked at or not.
 */
@Injectable()
export class WatchSettlingService {
  @OnEvent('run.completed', 'supervision.watch-completed')
  completed({ ids }: StoredEvent, tx: Tx): Promise<void> {
    return this.look(tx, ids['coupleId'] ?? '');
  }

  @OnEvent('run.stopped', 'supervision.watch-stopped')
  stopped({ ids }: StoredEvent, tx: Tx): Promise<void> {
    return this.look(tx, ids['coupleId'] ?? '');
  }

  @OnEvent('exercise.recorded', 'supervision.watch-recorded')
  recorded({ ids }: StoredEvent, tx: Tx): Promise<void> {
    return this.look(tx, ids['coupleId'] ?? '');
  }

  async look(tx: Tx, coupleId: string): Promise<void> {
    await tx.sql(lockCouple(coupleId));
    const occasions = await tx.sql<SettledOccasion>(settlingOfCouple(coupleId));
    const before = new Set((await tx.sql<{ id: string }>(occasionsRaised(coupleId, 'settling'))).map(({ id }) => id));
    const since = occasions.filter(({ id }) => !before.has(id)).map(({ id, on, a, b }) => ({ id, on, pattern: settlingPattern(a, b) }));
    const raised = raisesReview(since, null);
    if (!raised) return;
    const [opened] = await tx.sql<{ id: string; care: string[] }>(openReviewItem(coupleId, 'settling', raised.occasions, raised.on));
    if (!opened) return;
    await tx.audit({ action: 'supervision.raise-review', objectType: 'review_item', objectId: opened.id, coupleId });
    await tx.emit({ type: 'review-item.opened', ids: { reviewItemId: opened.id }, live: { to: opened.care, topic: 'supervision' } });
  }
}
