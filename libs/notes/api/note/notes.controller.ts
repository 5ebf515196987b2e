import { Requires } from '@attune/access/api';
import { IdempotencyKey, IfMatch, notFound, page, PAGE_DEFAULT, readCursor, UnitOfWork, Uuid, type Page } from '@attune/kernel';
import type { NoteRow, NoteView, OwedNote } from '@attune/notes/domain';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ChangeTemplateService } from './change-template.service';
import { CreateNoteService, type NoteBegun } from './create-note.service';
import { caresFor, notesOfCouple, owedNotes } from './list-notes.sql';
import { DraftChangeDto, NewNoteDto, NotesOfCoupleQuery, TemplateDto } from './note.dto';
import { ReadNoteService } from './read-note.service';
import { SaveDraftService, type DraftSaved } from './save-draft.service';

@Controller('notes')
export class NotesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly creator: CreateNoteService,
    private readonly reader: ReadNoteService,
    private readonly drafts: SaveDraftService,
    private readonly shapes: ChangeTemplateService,
  ) {}

  @Post()
  @Requires('notes.write')
  begin(@IdempotencyKey() key: string, @Body() note: NewNoteDto): Promise<NoteBegun> {
    return this.creator.create(key, note);
  }

  @Get()
  @Requires('notes.read')
  async ofCouple(@Query() { coupleId, limit = PAGE_DEFAULT, cursor }: NotesOfCoupleQuery): Promise<Page<NoteRow>> {
    const [heldOn = null, id = null] = readCursor(cursor, 2) ?? [];
    const list = notesOfCouple({ action: 'notes.list', objectType: 'session_note' }, coupleId, heldOn, id, limit + 1);
    const [cares, rows] = await this.uow.flight<[object[], NoteRow[]]>(caresFor(coupleId), list);
    if (cares.length !== 1) throw notFound();
    return page(rows, limit, (row) => [row.heldOn, row.id]);
  }

  @Get('owed')
  @Requires('notes.write')
  async owed(): Promise<{ items: OwedNote[] }> {
    const [rows] = await this.uow.flight<[OwedNote[]]>(owedNotes());
    return { items: rows };
  }

  @Get(':id')
  @Requires('notes.read')
  read(@Param('id', Uuid) id: string): Promise<NoteView> {
    return this.reader.read(id);
  }

  @Put(':id/draft')
  @Requires('notes.write')
  save(@Param('id', Uuid) id: string, @IfMatch() version: number, @IdempotencyKey() key: string, @Body() change: DraftChangeDto): Promise<DraftSaved> {
    return this.drafts.save(id, version, key, change);
  }

  @Put(':id/template')
  @Requires('notes.write')
  reshape(@Param('id', Uuid) id: string, @IfMatch() version: number, @Body() { template }: TemplateDto): Promise<DraftSaved> {
    return this.shapes.change(id, version, template);
  }
}
