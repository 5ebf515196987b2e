import { Requires } from '@attune/access/api';
import type { GivingReply } from '@attune/measures/domain';
import { Idempotency, IdempotencyKey, IfMatch, Uuid } from '@attune/kernel';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { NewReleaseDto } from './release.dto';
import { ReleasesService } from './releases.service';

@Controller('measures/releases')
export class ReleasesController {
  constructor(
    private readonly releases: ReleasesService,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @Requires('measures.give')
  offer(@IdempotencyKey() key: string, @Body() wish: NewReleaseDto): Promise<GivingReply> {
    return this.idempotency.once(key, wish, (tx) => this.releases.offer(tx, wish));
  }

  @Post(':id/open')
  @HttpCode(200)
  @Requires('measures.give')
  open(@Param('id', Uuid) id: string, @IfMatch() version: number): Promise<GivingReply> {
    return this.releases.open(id, version);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('measures.give')
  withdraw(@Param('id', Uuid) id: string, @IfMatch() version: number): Promise<GivingReply> {
    return this.releases.withdraw(id, version);
  }
}
