import { Requires } from '@attune/access/api';
import { notFound, UnitOfWork, Uuid } from '@attune/kernel';
import type { ReviewItem } from '@attune/supervision/domain';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { closeReviewItem, reviewItems, whoLooked } from './items.sql';

export interface LookedAt {
  by: string;
  at: string;
}

/** What the next supervision should look at. */
@Controller('supervision/review-items')
export class ReviewItemsController {
  constructor(private readonly uow: UnitOfWork) {}

  @Get()
  @Requires('supervision.review')
  async list(): Promise<{ items: ReviewItem[] }> {
    const [rows] = await this.uow.flight<[(ReviewItem & { compartment: null })[]]>(reviewItems({ action: 'supervision.review-items', objectType: 'review_item' }));
    return { items: rows.map(({ compartment: _, ...item }) => item) };
  }

  // A clinician whom nobody supervises closes their own; the row policies say who that is.
  @Post(':id/done')
  @HttpCode(200)
  @Requires('supervision.acknowledge')
  done(@Param('id', Uuid) id: string): Promise<LookedAt> {
    return this.uow.transaction(async (tx) => {
      const [closed] = await tx.sql<{ coupleId: string; care: string[] }>(closeReviewItem(id));
      if (closed) {
        await tx.audit({ action: 'supervision.close-review-item', objectType: 'review_item', objectId: id, coupleId: closed.coupleId });
        await tx.emit({ type: 'review-item.closed', ids: { reviewItemId: id }, live: { to: closed.care, topic: 'supervision' } });
      }
      const [looked] = await tx.sql<LookedAt>(whoLooked(id));
      if (!looked) throw notFound();
      return looked;
    });
  }
}
