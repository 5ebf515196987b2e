import { Requires } from '@attune/access/api';
import { notFound, PAGE_DEFAULT, PageQuery, readCursor, UnitOfWork, Uuid } from '@attune/kernel';
import { SectionTexts, type SealedSection } from '@attune/notes/api';
import type { CouplePage, CurrentExercise, TimelinePage } from '@attune/overview/domain';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { OpenedWords } from '../sealed';
import { titleOf } from '../titles';
import { caresFor, coupleHead } from './couple.sql';
import { timelinePage, type TimelineRow } from './timeline';
import { timelineBeside, timelineOf } from './timeline.sql';

/** How many entries the page opens with. */
const FIRST_ITEMS = 30;

export type SealedPlan = Pick<SealedSection, 'id' | 'body' | 'bodyVersion'> & { noteId: string; heldOn: string };

interface HeadRow extends Omit<CouplePage, 'plan' | 'exercises' | 'timeline'> {
  compartment: null;
  plan: SealedPlan | null;
  exercises: (Omit<CurrentExercise, 'title'> & { definitionVersion: number })[];
}

@Controller('overview/couples/:id')
export class CouplePageController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly texts: SectionTexts,
    private readonly opened: OpenedWords,
  ) {}

  @Get()
  @Requires('overview.couple')
  async read(@Param('id', Uuid) id: string): Promise<CouplePage> {
    const event = { action: 'overview.couple', objectType: 'couple', objectId: id };
    const [[head], rows] = await this.uow.flight<[HeadRow[], TimelineRow[]]>(coupleHead(event, id), timelineBeside(id, null, null, FIRST_ITEMS + 1));
    if (!head) throw notFound();
    const { compartment: _, plan, exercises, ...rest } = head;
    return {
      ...rest,
      plan: plan && { noteId: plan.noteId, heldOn: plan.heldOn, text: await this.opened.of('notes.note_section', plan.id, this.texts.open(plan)) },
      exercises: exercises.map(({ definitionVersion, ...each }) => ({ ...each, title: titleOf(each.exercise, definitionVersion) })),
      timeline: timelinePage(rows, FIRST_ITEMS),
    };
  }

  @Get('timeline')
  @Requires('overview.couple')
  async timeline(@Param('id', Uuid) id: string, @Query() { limit = PAGE_DEFAULT, cursor }: PageQuery): Promise<TimelinePage> {
    const [at = null, after = null] = readCursor(cursor, 2) ?? [];
    const event = { action: 'overview.timeline', objectType: 'couple', objectId: id };
    const [cares, rows] = await this.uow.flight<[object[], TimelineRow[]]>(caresFor(id), timelineOf(event, id, at, after, limit + 1));
    if (cares.length !== 1) throw notFound();
    return timelinePage(rows, limit);
  }
}
