import { Requires } from '@attune/access/api';
import { type Definition, definitionOf, type DueReply, type PlayerReply, type RevealReply, type RevealsReply } from '@attune/exercises/domain';
import { notFound, Uuid } from '@attune/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { PlayerService } from './player.service';
import { RevealChoiceDto } from './portal.dto';
import { PortalRevealsService } from './portal-reveals.service';
import { RunsService } from './runs.service';

/** What partners are told of a definition; for whom it is not meant is the clinician's to know. */
type PartnersDefinition = Omit<Definition, 'notFor' | 'cautions' | 'sees'>;

@Controller('portal/exercises')
export class PortalPlayerController {
  constructor(
    private readonly players: PlayerService,
    private readonly runs: RunsService,
    private readonly reveals: PortalRevealsService,
  ) {}

  @Get('due')
  @Requires('exercises.do')
  due(): Promise<DueReply> {
    return this.players.due();
  }

  @Get('definitions/:exercise/:version')
  @Requires('exercises.do')
  definition(@Param('exercise') exercise: string, @Param('version') version: string): PartnersDefinition {
    const definition = definitionOf(exercise, Number(version));
    if (!definition) throw notFound();
    const { notFor: _, cautions: __, sees: ___, ...told } = definition;
    return told;
  }

  @Get('occurrences/:id')
  @Requires('exercises.do')
  player(@Param('id', Uuid) id: string): Promise<PlayerReply> {
    return this.players.player(id);
  }

  @Post('occurrences/:id/skip')
  @HttpCode(204)
  @Requires('exercises.do')
  skip(@Param('id', Uuid) id: string): Promise<void> {
    return this.runs.notNow(id);
  }

  @Put('occurrences/:id/reveal-choice')
  @HttpCode(204)
  @Requires('exercises.do')
  choose(@Param('id', Uuid) id: string, @Body() choice: RevealChoiceDto): Promise<void> {
    return this.reveals.choose(id, choice);
  }

  @Get('reveals')
  @Requires('exercises.do')
  list(): Promise<RevealsReply> {
    return this.reveals.list();
  }

  @Get('reveals/:id')
  @Requires('exercises.do')
  revealed(@Param('id', Uuid) occurrenceId: string): Promise<RevealReply> {
    return this.reveals.read(occurrenceId);
  }
}
