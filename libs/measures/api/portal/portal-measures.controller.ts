import { Requires, StepUp } from '@attune/access/api';
import { type FinishedMeasure, type MeasureAnswers, measureOf, type MeasureDueReply, minutesToAnswer, type OpenedAdministration, type SavedMeasureAnswer } from '@attune/measures/domain';
import { IfMatch, UnitOfWork, Uuid } from '@attune/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { AnsweringService } from './answering.service';
import { FinishDto, SaveAnswerDto } from './portal.dto';
import { dueNow, type DueRow } from './portal.sql';

@Controller('portal/measures')
export class PortalMeasuresController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly answering: AnsweringService,
  ) {}

  @Get('due')
  @Requires('measures.answer')
  async due(): Promise<MeasureDueReply> {
    const [[row]] = await this.uow.flight<[DueRow[]]>(dueNow());
    const definition = row && (row.imported ?? measureOf(row.measure, row.definitionVersion));
    if (!row || !definition) return { due: null };
    const items = definition.items.length + definition.unscored.length;
    return { due: { administrationId: row.id, items, minutes: minutesToAnswer(definition), closesOn: row.closesOn, begun: row.state === 'in-progress' } };
  }

  @Post('administrations/:id/open')
  @HttpCode(200)
  @Requires('measures.answer')
  open(@Param('id', Uuid) id: string): Promise<OpenedAdministration> {
    return this.answering.open(id);
  }

  @Get('administrations/:id/answers')
  @StepUp()
  @Requires('measures.answer')
  answers(@Param('id', Uuid) id: string): Promise<MeasureAnswers> {
    return this.answering.answers(id);
  }

  @Post('administrations/:id/later')
  @HttpCode(204)
  @Requires('measures.answer')
  later(@Param('id', Uuid) id: string): Promise<void> {
    return this.answering.later(id);
  }

  @Put('administrations/:id/answers')
  @Requires('measures.answer')
  save(@Param('id', Uuid) id: string, @IfMatch() version: number, @Body() answer: SaveAnswerDto): Promise<SavedMeasureAnswer> {
    return this.answering.save(id, version, answer);
  }

  @Post('administrations/:id/finish')
  @HttpCode(200)
  @Requires('measures.answer')
  finish(@Param('id', Uuid) id: string, @Body() ending: FinishDto): Promise<FinishedMeasure> {
    return this.answering.finish(id, ending);
  }
}
