import { Module } from '@nestjs/common';
import { MeasureTasks } from './alerts/measure-tasks';
import { AdministrationsController } from './answer/administrations.controller';
import { Scoring } from './answer/scoring';
import { Closing } from './close/closing';
import { LeftUnsent } from './close/left-unsent';
import { GivingsController } from './give/givings.controller';
import { GivingsService } from './give/givings.service';
import { PlanNews } from './give/plan-news';
import { Planning } from './give/planning';
import { Definitions } from './library/definitions';
import { ImportsService, MeasureImportsController } from './library/imports.controller';
import { LibraryController } from './library/library.controller';
import { AnsweringService } from './portal/answering.service';
import { PortalMeasuresController } from './portal/portal-measures.controller';
import { PortalReleasesController } from './portal/portal-releases.controller';
import { ReleasesController } from './release/releases.controller';
import { ReleasesService } from './release/releases.service';
import { AnswerTexts } from './texts';

/** What staff reach of measures, and what runs by itself. */
@Module({
  controllers: [LibraryController, MeasureImportsController, GivingsController, AdministrationsController, ReleasesController],
  providers: [AnswerTexts, Definitions, ImportsService, Planning, PlanNews, GivingsService, Scoring, Closing, LeftUnsent, ReleasesService, MeasureTasks],
  exports: [Definitions, MeasureTasks],
})
export class MeasuresModule {}

/** What partners reach of them. */
@Module({
  controllers: [PortalMeasuresController, PortalReleasesController],
  providers: [AnswerTexts, Definitions, Scoring, AnsweringService],
})
export class MeasuresPortalModule {}
