import { Requires } from '@attune/access/api';
import type { CardDecision, CardState } from '@attune/exercises/domain';
import { IfMatch, Uuid } from '@attune/kernel';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { CardsService } from './cards.service';

class CardDecisionDto implements CardDecision {
  @IsIn(['approve', 'talk'], { message: 'decision must be approve or talk.' })
  decision!: 'approve' | 'talk';
}

@Controller('exercises/cards/:id')
export class CardsController {
  constructor(private readonly cards: CardsService) {}

  @Post('decision')
  @HttpCode(200)
  @Requires('exercises.assign')
  decide(@Param('id', Uuid) id: string, @IfMatch() version: number, @Body() { decision }: CardDecisionDto): Promise<{ version: number; state: CardState }> {
    return this.cards.decide(id, version, decision);
  }

  @Post('recall')
  @HttpCode(204)
  @Requires('exercises.assign')
  recall(@Param('id', Uuid) id: string): Promise<void> {
    return this.cards.recall(id, 'clinician');
  }
}
