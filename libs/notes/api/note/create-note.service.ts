import { randomUUID } from 'node:crypto';
import { badRequest, conflict, Envelopes, Idempotency, notFound, requestHash, UnitOfWork, unprocessable } from '@attune/kernel';
import { sectionPlaces, templateOf, type NewNote } from '@attune/notes/domain';
import { Injectable } from '@nestjs/common';
import { auditValues } from '../data/audited';
import { newId } from '../data/new-id';
import { PreparationService } from '../preparation/preparation.service';
import { claimKey, insertHead, insertSections, noteOfAppointment } from './create-note.sql';
import { SectionTexts } from './section-texts';

export interface NoteBegun {
  id: string;
  version: number;
}

/** Begins a note in one flight: the key, the head, its parts, what they were taken from, the audit event and the news stand or fall together. */
@Injectable()
export class CreateNoteService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly texts: SectionTexts,
    private readonly envelopes: Envelopes,
    private readonly idempotency: Idempotency,
    private readonly preparations: PreparationService,
  ) {}

  async create(key: string, note: NewNote): Promise<NoteBegun> {
    const begun: NoteBegun = { id: newId(this.uow.now()), version: 1 };
    const claim = await this.claim(key, note, begun);
    const ready = note.prepared ? await this.preparations.take(note.appointmentId, note.template) : { texts: [], emptied: [] };
    const [head, sections] = await this.rows(begun.id, { ...note, texts: [...ready.texts, ...(note.texts ?? [])] });
    const news = this.uow.emit({ type: 'note.begun', ids: { noteId: begun.id }, live: { to: [this.uow.principal.personId], topic: 'notes' } });
    try {
      await this.uow.flight(claim, head, sections, ...ready.emptied, news);
      return begun;
    } catch (error) {
      return this.explain(error as PgError, key, note);
    }
  }

  /** The reply is known before it is true, so that it flies with what makes it so. */
  private async claim(key: string, note: NewNote, begun: NoteBegun) {
    const id = randomUUID();
    const reply = await this.envelopes.seal({ table: 'kernel.idempotency', id, column: 'reply', version: 1 }, JSON.stringify(begun));
    return claimKey(id, key, requestHash(note), reply);
  }

  private async rows(id: string, { appointmentId, template: templateId, belongs, texts = [] }: NewNote) {
    const template = templateOf(templateId);
    if (!template) throw badRequest('There is no template of that name.', [{ field: 'template', message: 'Choose one of the templates.' }]);
    const places = sectionPlaces(template).map((place, position) => ({ ...place, position, id: newId(this.uow.now()) }));
    const wordsOf = (key: string, seat: 'a' | 'b' | null) => texts.filter((each) => each.key === key && (each.seat ?? null) === seat).map((each) => each.text).join('\n');
    const stray = texts.find((each) => !places.some((place) => place.key === each.key && place.seat === (each.seat ?? null)));
    if (stray) throw badRequest('This template has no such part.', [{ field: 'texts', message: `There is no part ${stray.key} for that seat.` }]);
    const bodies = await Promise.all(places.map((place) => this.texts.seal(place.id, 1, wordsOf(place.key, place.seat))));
    const audit = auditValues({ action: 'notes.create', objectType: 'session_note', objectId: id });
    return [
      insertHead(id, appointmentId, template.id, template.version, belongs ?? null, ...audit),
      insertSections(id, places.map((p) => p.id), places.map((p) => p.key), places.map((p) => p.seat), places.map((p) => p.position), bodies),
    ] as const;
  }

  private async explain({ code, constraint, column }: PgError, key: string, note: NewNote): Promise<NoteBegun> {
    if (constraint === 'idempotency_pk') {
      return this.idempotency.once<NoteBegun>(key, note, () => Promise.reject(new Error('The key is there, so this is not done twice')));
    }
    if (constraint === 'session_note_of_appointment') {
      const [[there]] = (await this.uow.flight(noteOfAppointment(note.appointmentId))) as [{ id?: string }[]];
      const words = there ? 'There is a note of this appointment already.' : 'A colleague has begun the note of this appointment.';
      throw conflict('already-begun', words, there ? { noteId: there.id } : {});
    }
    if (code === '23502' && column === 'belongs') {
      throw unprocessable('say-belongs', 'Before the first word: does this belong to the couple, or is it held for this partner alone?', [
        { field: 'belongs', message: 'Choose one of the two.' },
      ]);
    }
    if (code === '23514') throw unprocessable('joint', 'A joint appointment belongs to the couple.', [{ field: 'belongs', message: 'Leave this out.' }]);
    if (code === '42501') throw notFound();
    throw Object.assign(new Error('A note could not be begun'), { code });
  }
}

interface PgError {
  code?: string;
  constraint?: string;
  column?: string;
}
