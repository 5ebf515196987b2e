import { Requires, StepUp } from '@attune/access/api';
import { IdempotencyKey, UnitOfWork, Uuid } from '@attune/kernel';
import type { WaitingWeek } from '@attune/supervision/domain';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { HoursWordDto, SignWeeksDto, UndoDto } from './hours.dto';
import { weekStartOf } from './hours.controller';
import { SignWeeksService } from './signing/sign-weeks.service';
import { HoursWordsService } from './signing/words.service';

@Controller('supervision/hours')
export class SigningController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly signing: SignWeeksService,
    private readonly words: HoursWordsService,
  ) {}

  @Get('waiting')
  @Requires('supervision.sign-hours')
  waiting(): Promise<{ items: WaitingWeek[]; more: number }> {
    return this.signing.waiting();
  }

  // The password holds for five minutes: once a sitting, and each signature names its bytes.
  @Post('signatures')
  @Requires('supervision.sign-hours')
  @StepUp()
  sign(@IdempotencyKey() key: string, @Body() { weeks }: SignWeeksDto): Promise<{ signed: { id: string; associateId: string; weekStart: string }[] }> {
    return this.signing.sign(key, weeks);
  }

  @Post('signatures/:id/undo')
  @HttpCode(200)
  @Requires('supervision.sign-hours')
  @StepUp()
  undo(@Param('id', Uuid) id: string, @Body() { reason }: UndoDto): Promise<{ id: string }> {
    return this.signing.undo(id, reason);
  }

  @Post('weeks/:weekStart/words')
  @Requires('supervision.comment')
  say(@Param('weekStart') weekStart: string, @IdempotencyKey() key: string, @Body() { associateId, ...word }: HoursWordDto): Promise<{ id: string }> {
    return this.words.say(key, weekStartOf(weekStart), { ...word, associateId: associateId ?? this.uow.principal.personId });
  }
}
