import { Requires } from '@attune/access/api';
import { Envelopes, notFound, UnitOfWork, Uuid } from '@attune/kernel';
import { SectionTexts } from '@attune/notes/api';
import type { Prep } from '@attune/overview/domain';
import { mustSignFirst, type DisclosureFacts } from '@attune/scheduling/domain';
import { Controller, Get, Param } from '@nestjs/common';
import type { SealedPlan } from '../couple/couple.controller';
import { commentRef, OpenedWords } from '../sealed';
import { PrepExercises, type OccurrenceRow, type RoomRow } from './prep-exercises';
import { prepMeasures, type MeasureRow } from './prep-measures';
import { prepOf } from './prep.sql';

interface PrepRow extends Omit<Prep, 'lastPlan' | 'exercises' | 'supervision' | 'mustSign' | 'measures'> {
  disclosures: DisclosureFacts[];
  lastPlan: SealedPlan | null;
  occurrences: OccurrenceRow[];
  inRoom: RoomRow[];
  sent: MeasureRow[];
  supervision: (Omit<Prep['supervision'][number], 'text'> & { body: string })[];
}

@Controller('overview/prep')
export class PrepController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly texts: SectionTexts,
    private readonly envelopes: Envelopes,
    private readonly exercises: PrepExercises,
    private readonly opened: OpenedWords,
  ) {}

  @Get(':appointmentId')
  @Requires('overview.couple')
  async read(@Param('appointmentId', Uuid) id: string): Promise<Prep> {
    const read = prepOf({ action: 'overview.prep', objectType: 'appointment', objectId: id }, id);
    const [[row]] = await this.uow.flight<[PrepRow[]]>(read);
    if (!row) throw notFound();
    const { disclosures, lastPlan, occurrences, inRoom, sent, supervision, ...rest } = row;
    return {
      ...rest,
      mustSign: mustSignFirst(disclosures),
      supervision: await Promise.all(supervision.map(async ({ body, ...word }) => ({ ...word, text: await this.comment(word.id, body) }))),
      lastPlan: lastPlan && { noteId: lastPlan.noteId, heldOn: lastPlan.heldOn, text: await this.opened.of('notes.note_section', lastPlan.id, this.texts.open(lastPlan)) },
      exercises: await this.exercises.of(occurrences, inRoom, rest.conjoint),
      measures: prepMeasures(sent),
    };
  }

  private comment(id: string, body: string): Promise<string> {
    return this.opened.of('supervision.comment', id, this.envelopes.open(commentRef(id), Buffer.from(body, 'base64')));
  }
}
