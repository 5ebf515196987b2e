import { Requires, StepUp } from '@attune/access/api';
import type { OwnCard, TheirCardReply } from '@attune/exercises/domain';
import { Idempotency, IdempotencyKey, IfMatch, Uuid } from '@attune/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CardsService } from '../card/cards.service';
import { CardDto } from './portal.dto';
import { PortalRevealsService } from './portal-reveals.service';
import { WriteCardsService } from './write-cards.service';

@Controller('portal/exercises/cards')
export class PortalCardsController {
  constructor(
    private readonly own: WriteCardsService,
    private readonly cards: CardsService,
    private readonly reveals: PortalRevealsService,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @StepUp()
  @Requires('exercises.do')
  list(): Promise<{ items: OwnCard[] }> {
    return this.own.list();
  }

  @Get('theirs')
  @Requires('exercises.do')
  theirs(): Promise<TheirCardReply> {
    return this.reveals.theirCard();
  }

  @Post()
  @Requires('exercises.do')
  write(@IdempotencyKey() key: string, @Body() card: CardDto): Promise<OwnCard> {
    return this.idempotency.once(key, card, (tx) => this.own.write(tx, card));
  }

  @Put(':id')
  @Requires('exercises.do')
  change(@Param('id', Uuid) id: string, @IfMatch() version: number, @Body() card: CardDto): Promise<OwnCard> {
    return this.own.change(id, version, card);
  }

  @Post(':id/recall')
  @HttpCode(204)
  @Requires('exercises.do')
  recall(@Param('id', Uuid) id: string): Promise<void> {
    return this.cards.recall(id, 'writer');
  }
}
