import { ExerciseGate } from '@attune/couples/api';
import { Module } from '@nestjs/common';
import { AssignmentsController } from './assignment/assignments.controller';
import { AssignmentsService } from './assignment/assignments.service';
import { GateService } from './assignment/gate';
import { CardsController } from './card/cards.controller';
import { CardsService } from './card/cards.service';
import { CoupleExercisesController } from './couple/couple-exercises.controller';
import { CoupleExercisesService } from './couple/couple-exercises.service';
import { ProgressService } from './couple/progress.service';
import { RoomRecordsController, RoomRecordsService } from './couple/room-records.controller';
import { PlayerService } from './portal/player.service';
import { PortalCardsController } from './portal/portal-cards.controller';
import { PortalEntriesController } from './portal/portal-entries.controller';
import { PortalPlayerController } from './portal/portal-player.controller';
import { PortalRevealsService } from './portal/portal-reveals.service';
import { PortalRunsController } from './portal/portal-runs.controller';
import { RunsService } from './portal/runs.service';
import { WriteCardsService } from './portal/write-cards.service';
import { RevealsController } from './reveal/reveals.controller';
import { RevealsService } from './reveal/reveals.service';
import { AnswersStore } from './run/answers';
import { RunsController } from './run/runs.controller';
import { Texts } from './texts';

/** What staff reach of exercises. */
@Module({
  controllers: [CoupleExercisesController, AssignmentsController, RoomRecordsController, RevealsController, CardsController, RunsController],
  providers: [Texts, AnswersStore, ExerciseGate, GateService, CoupleExercisesService, ProgressService, AssignmentsService, RoomRecordsService, RevealsService, CardsService],
})
export class ExercisesModule {}

/** What partners reach of them. */
@Module({
  controllers: [PortalPlayerController, PortalRunsController, PortalEntriesController, PortalCardsController],
  providers: [Texts, AnswersStore, PlayerService, RunsService, PortalRevealsService, CardsService, WriteCardsService],
})
export class ExercisesPortalModule {}
