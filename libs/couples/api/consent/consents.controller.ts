import { Requires } from '@attune/access/api';
import { Idempotency, IdempotencyKey, UnitOfWork, Uuid } from '@attune/kernel';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DocumentQuery, RecordPaperDto } from './consent.dto';
import { ConsentsService } from './consents.service';
import { SigningService } from './signing.service';

@Controller('couples/:id')
export class ConsentsController {
  constructor(
    private readonly consents: ConsentsService,
    private readonly signing: SigningService,
    private readonly idempotency: Idempotency,
    private readonly uow: UnitOfWork,
  ) {}

  @Get('consents')
  @Requires('couples.clinical')
  read(@Param('id', Uuid) id: string) {
    return this.consents.read(id);
  }

  @Get('partners/:partnerId/documents')
  @Requires('couples.treat')
  documents(@Param('id', Uuid) id: string, @Param('partnerId', Uuid) partnerId: string, @Query() { language }: DocumentQuery) {
    return this.uow.transaction(async (tx) => ({ items: await this.signing.list(tx, await this.signing.ofTreated(tx, id, partnerId), language) }));
  }

  @Post('partners/:partnerId/consents/paper')
  @Requires('couples.treat')
  recordPaper(@Param('id', Uuid) id: string, @Param('partnerId', Uuid) partnerId: string, @IdempotencyKey() key: string, @Body() wish: RecordPaperDto) {
    return this.idempotency.once(key, { id, partnerId, ...wish }, async (tx) => this.signing.sign(tx, await this.signing.ofTreated(tx, id, partnerId), 'paper', wish));
  }
}
