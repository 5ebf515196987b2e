import { Requires, StepUp } from '@attune/access/api';
import { IdempotencyKey, IfMatch, Uuid } from '@attune/kernel';
import type { NoteSubmission } from '@attune/notes/domain';
import { Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ReadSubmissionService } from './read-submission.service';
import { SignNoteService, type NoteMoved } from './sign-note.service';

/** A signature is given by the author alone, who gave the password within five minutes, over the version that was shown (R014, R065). */
@Controller('notes/:id')
export class SigningController {
  constructor(
    private readonly signing: SignNoteService,
    private readonly submissions: ReadSubmissionService,
  ) {}

  @Post('submit')
  @HttpCode(200)
  @StepUp()
  @Requires('notes.sign')
  submit(@Param('id', Uuid) id: string, @IfMatch() version: number, @IdempotencyKey() key: string): Promise<NoteMoved> {
    return this.signing.sign('submit', id, version, key);
  }

  @Post('sign')
  @HttpCode(200)
  @StepUp()
  @Requires('notes.sign')
  sign(@Param('id', Uuid) id: string, @IfMatch() version: number, @IdempotencyKey() key: string): Promise<NoteMoved> {
    return this.signing.sign('sign', id, version, key);
  }

  @Post('withdraw')
  @HttpCode(200)
  @Requires('notes.sign')
  withdraw(@Param('id', Uuid) id: string, @IfMatch() version: number, @IdempotencyKey() key: string): Promise<NoteMoved> {
    return this.signing.withdraw(id, version, key);
  }

  @Get('submissions/:number')
  @Requires('notes.read')
  submission(@Param('id', Uuid) id: string, @Param('number', ParseIntPipe) number: number): Promise<NoteSubmission> {
    return this.submissions.read(id, number);
  }
}
