import { NotesModule } from '@attune/notes/api';
import { Module } from '@nestjs/common';
import { CaseloadController } from './caseload/caseload.controller';
import { CouplePageController } from './couple/couple.controller';
import { FindController } from './find/find.controller';
import { PrepExercises } from './prep/prep-exercises';
import { PrepController } from './prep/prep.controller';
import { OpenedWords } from './sealed';
import { TodayController } from './today/today.controller';

/** Screens that read of many domains. They write nothing but who read what. */
@Module({
  imports: [NotesModule],
  controllers: [TodayController, PrepController, CouplePageController, CaseloadController, FindController],
  providers: [OpenedWords, PrepExercises],
})
export class OverviewModule {}
