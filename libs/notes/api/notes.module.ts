import { SchedulingModule } from '@attune/scheduling/api';
import { Module } from '@nestjs/common';
import { AddendumController } from './addendum/addendum.controller';
import { AddendumService } from './addendum/addendum.service';
import { ChangeTemplateService } from './note/change-template.service';
import { CreateNoteService } from './note/create-note.service';
import { FollowAppointment } from './note/follow-appointment';
import { NotesController } from './note/notes.controller';
import { ReadNoteService } from './note/read-note.service';
import { SaveDraftService } from './note/save-draft.service';
import { SectionTexts } from './note/section-texts';
import { PreparationController } from './preparation/preparation.controller';
import { PreparationService } from './preparation/preparation.service';
import { HoldWhenDisclosed } from './signing/hold-when-disclosed';
import { JudgeNoteService } from './signing/judge-note.service';
import { ReadSubmissionService } from './signing/read-submission.service';
import { SignNoteService } from './signing/sign-note.service';
import { SigningController } from './signing/signing.controller';

/** Session notes for staff; partners have no route to them. */
@Module({
  imports: [SchedulingModule],
  controllers: [NotesController, SigningController, AddendumController, PreparationController],
  providers: [
    SectionTexts, CreateNoteService, ChangeTemplateService, ReadNoteService, SaveDraftService, SignNoteService, JudgeNoteService,
    ReadSubmissionService, HoldWhenDisclosed, FollowAppointment, AddendumService, PreparationService,
  ],
  exports: [SectionTexts, JudgeNoteService, ReadNoteService, ReadSubmissionService],
})
export class NotesModule {}
