import { Requires } from '@attune/access/api';
import { whatWouldPartnerSee, type PreviewedAnswer } from '@attune/couples/domain';
import { IfMatch, UnitOfWork, Uuid } from '@attune/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CouplesService } from '../record/couples.service';
import { DecisionDto, PlaceHoldDto, ScreeningDto } from './safety.dto';
import { SafetyService } from './safety.service';

@Controller('couples/:id')
export class SafetyController {
  constructor(
    private readonly safety: SafetyService,
    private readonly couples: CouplesService,
    private readonly uow: UnitOfWork,
  ) {}

  @Get('safety')
  @Requires('couples.clinical')
  read(@Param('id', Uuid) id: string) {
    return this.safety.read(id);
  }

  @Post('partners/:partnerId/screenings')
  @Requires('couples.treat')
  screen(@Param('id', Uuid) id: string, @Param('partnerId', Uuid) partnerId: string, @Body() screening: ScreeningDto) {
    return this.safety.recordScreening(id, partnerId, screening);
  }

  @Post('clearance')
  @Requires('couples.treat')
  askClearance(@Param('id', Uuid) id: string) {
    return this.safety.askClearance(id);
  }

  @Post('clearance/:clearanceId/decision')
  @Requires('couples.clear')
  @HttpCode(200)
  decide(@Param('id', Uuid) id: string, @Param('clearanceId', Uuid) clearanceId: string, @IfMatch() version: number, @Body() { decision }: DecisionDto) {
    return this.safety.decideClearance(id, clearanceId, version, decision);
  }

  @Post('holds')
  @Requires('couples.clinical')
  @HttpCode(204)
  placeHold(@Param('id', Uuid) id: string, @Body() { partnerId }: PlaceHoldDto) {
    return this.safety.placeHold(id, partnerId ?? null);
  }

  @Post('holds/:holdId/yes')
  @Requires('couples.clinical')
  @HttpCode(200)
  sayYes(@Param('id', Uuid) id: string, @Param('holdId', Uuid) holdId: string, @IfMatch() version: number) {
    return this.safety.sayYes(id, holdId, version);
  }

  /** The rule that guards every read, asked of every kind of thing a record holds. */
  @Get('visibility')
  @Requires('couples.clinical')
  visibility(@Param('id', Uuid) id: string): Promise<{ items: PreviewedAnswer[] }> {
    return this.uow.transaction(async (tx) => {
      await this.couples.atHand(tx, id);
      return { items: whatWouldPartnerSee() };
    });
  }
}
