import { Requires, StepUpForThis } from '@attune/access/api';
import type { PortalPeople } from '@attune/couples/domain';
import { Idempotency, IdempotencyKey, notFound, UnitOfWork } from '@attune/kernel';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { DocumentQuery, SignDocumentDto } from './consent.dto';
import { ConsentDocuments } from './consent-documents';
import { ownSide } from './consent.sql';
import { SigningService, withoutChoice } from './signing.service';

/** What a partner signs, alone. Every reply is made of the own side only: the other's signing changes no byte of it. */
@Controller('portal/couples')
export class PortalAgreementsController {
  constructor(
    private readonly signing: SigningService,
    private readonly documents: ConsentDocuments,
    private readonly idempotency: Idempotency,
    private readonly uow: UnitOfWork,
  ) {}

  /** The reply to signing has what was chosen. */
  @Get('agreements')
  @Requires('couples.sign-consent')
  list(@Query() { language }: DocumentQuery) {
    return this.uow.transaction(async (tx) => {
      return { items: withoutChoice(await this.signing.list(tx, await this.signing.own(tx), language)) };
    });
  }

  /** Re-authenticated for this very signature (R014, R065): the phone may be in the other partner's hand, also just after its owner gave the password. */
  @Post('agreements')
  @Requires('couples.sign-consent')
  @StepUpForThis()
  sign(@IdempotencyKey() key: string, @Body() wish: SignDocumentDto) {
    return this.idempotency.once(key, wish, async (tx) => this.signing.sign(tx, await this.signing.own(tx), 'portal', wish));
  }

  @Get('people')
  @Requires('couples.sign-consent')
  people(): Promise<PortalPeople> {
    return this.uow.transaction(async (tx) => {
      const [side] = await tx.sql<{ coupleId: string; closed: boolean; otherName: string }>(ownSide());
      if (!side) throw notFound();
      const care = (await this.documents.careOf(tx, [side.coupleId])).get(side.coupleId) ?? [];
      const names = (part: string) => care.filter((line) => line.part === part).map(({ name }) => name);
      return { closed: side.closed, otherName: side.otherName, clinicians: names('clinician'), supervisors: names('supervisor') };
    });
  }
}
