import { Requires, StepUp } from '@attune/access/api';
import { IdempotencyKey, IfMatch, PageQuery, Uuid } from '@attune/kernel';
import type { ReviewQueue, ReviewView } from '@attune/supervision/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { DecideReviewService, type ReviewDecided } from './decide-review.service';
import { ReadReviewService } from './read-review.service';
import { ApproveDto, ReturnDto } from './review.dto';

@Controller('supervision/reviews')
export class ReviewsController {
  constructor(
    private readonly reader: ReadReviewService,
    private readonly decider: DecideReviewService,
  ) {}

  @Get()
  @Requires('supervision.review')
  queue(@Query() query: PageQuery): Promise<ReviewQueue> {
    return this.reader.queue(query);
  }

  @Get(':id')
  @Requires('supervision.review')
  read(@Param('id', Uuid) id: string): Promise<ReviewView> {
    return this.reader.read(id);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Requires('supervision.review')
  return(@Param('id', Uuid) id: string, @IfMatch() version: number, @IdempotencyKey() key: string, @Body() body: ReturnDto): Promise<ReviewDecided> {
    return this.decider.return(id, version, key, body);
  }

  // The password holds for five minutes: once a visit to the queue (design section 8).
  @Post(':id/approve')
  @HttpCode(200)
  @StepUp()
  @Requires('supervision.review')
  approve(@Param('id', Uuid) id: string, @IfMatch() version: number, @IdempotencyKey() key: string, @Body() body: ApproveDto): Promise<ReviewDecided> {
    return this.decider.approve(id, version, key, body);
  }
}
