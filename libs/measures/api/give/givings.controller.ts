import { Requires } from '@attune/access/api';
import type { GivingReply } from '@attune/measures/domain';
import { Idempotency, IdempotencyKey, IfMatch, Uuid } from '@attune/kernel';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { NewGivingDto } from './giving.dto';
import { GivingsService } from './givings.service';

@Controller('measures/givings')
export class GivingsController {
  constructor(
    private readonly givings: GivingsService,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @Requires('measures.give')
  give(@IdempotencyKey() key: string, @Body() wish: NewGivingDto): Promise<GivingReply> {
    return this.idempotency.once(key, wish, (tx) => this.givings.give(tx, wish));
  }

  @Post(':id/end')
  @HttpCode(200)
  @Requires('measures.give')
  end(@Param('id', Uuid) id: string, @IfMatch() version: number): Promise<GivingReply> {
    return this.givings.end(id, version);
  }
}
