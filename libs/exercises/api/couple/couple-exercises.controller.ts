import { Requires } from '@attune/access/api';
import type { CardItem, HistoryReply, LibraryReply, ProgressReply } from '@attune/exercises/domain';
import { Uuid } from '@attune/kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { CoupleExercisesService } from './couple-exercises.service';
import { ProgressService } from './progress.service';

@Controller('exercises/couples/:id')
export class CoupleExercisesController {
  constructor(
    private readonly exercises: CoupleExercisesService,
    private readonly howItWent: ProgressService,
  ) {}

  @Get('library')
  @Requires('exercises.read')
  library(@Param('id', Uuid) coupleId: string): Promise<LibraryReply> {
    return this.exercises.library(coupleId);
  }

  @Get('history')
  @Requires('exercises.read')
  history(@Param('id', Uuid) coupleId: string): Promise<HistoryReply> {
    return this.exercises.history(coupleId);
  }

  @Get('progress')
  @Requires('exercises.read')
  progress(@Param('id', Uuid) coupleId: string): Promise<ProgressReply> {
    return this.howItWent.of(coupleId);
  }

  @Get('cards')
  @Requires('exercises.read')
  cards(@Param('id', Uuid) coupleId: string): Promise<{ items: CardItem[] }> {
    return this.exercises.cards(coupleId);
  }
}
