import { Requires, StepUp } from '@attune/access/api';
import type { RunAnswers, RunReply, SaveReply } from '@attune/exercises/domain';
import { Idempotency, IdempotencyKey, IfMatch, Uuid } from '@attune/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { SaveStepDto, StartRunDto, UnsafeReportDto } from './portal.dto';
import { RunsService } from './runs.service';

@Controller('portal/exercises/runs')
export class PortalRunsController {
  constructor(
    private readonly runs: RunsService,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @HttpCode(200)
  @Requires('exercises.do')
  start(@Body() { occurrenceId }: StartRunDto): Promise<RunReply> {
    return this.runs.start(occurrenceId);
  }

  @Get(':id/answers')
  @StepUp()
  @Requires('exercises.do')
  recorded(@Param('id', Uuid) id: string): Promise<RunAnswers> {
    return this.runs.recorded(id);
  }

  @Put(':id')
  @Requires('exercises.do')
  save(@Param('id', Uuid) id: string, @IfMatch() version: number, @IdempotencyKey() key: string, @Body() step: SaveStepDto): Promise<SaveReply> {
    return this.idempotency.once(key, { id, ...step }, (tx) => this.runs.save(tx, id, version, step));
  }

  @Post(':id/finish')
  @HttpCode(204)
  @Requires('exercises.do')
  finish(@Param('id', Uuid) id: string): Promise<void> {
    return this.runs.finish(id);
  }

  @Post(':id/stop')
  @HttpCode(204)
  @Requires('exercises.do')
  stop(@Param('id', Uuid) id: string): Promise<void> {
    return this.runs.stop(id);
  }

  @Post(':id/unsafe')
  @HttpCode(204)
  @Requires('exercises.do')
  async unsafe(@Param('id', Uuid) id: string, @IdempotencyKey() key: string, @Body() { words }: UnsafeReportDto): Promise<void> {
    await this.idempotency.once(key, { id, words }, (tx) => this.runs.unsafe(tx, id, words?.trim() ?? ''));
  }
}
