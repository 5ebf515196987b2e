import { badRequest, conflict, notFound, preconditionFailed, UnitOfWork } from '@attune/kernel';
import { sectionPlaces, templateOf } from '@attune/notes/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../data/new-id';
import { changeTemplate, clearSections, insertSections } from './create-note.sql';
import { ReadNoteService } from './read-note.service';
import type { DraftSaved } from './save-draft.service';

/** Another shape for a note in which nothing is written yet. */
@Injectable()
export class ChangeTemplateService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: ReadNoteService,
  ) {}

  async change(id: string, version: number, templateId: string): Promise<DraftSaved> {
    const template = templateOf(templateId);
    if (!template) throw badRequest('There is no template of that name.', [{ field: 'template', message: 'Choose one of the templates.' }]);
    if (this.uow.principal.conjoint) throw conflict('conjoint', "Conjoint mode hides each partner's part. Switch it off to change the shape.");
    const places = sectionPlaces(template).map((place, position) => ({ ...place, position, id: newId(this.uow.now()) }));
    const changed = await this.uow.transaction(async (tx) => {
      const [head] = await tx.sql<DraftSaved & { coupleId: string; compartment: string | null }>(changeTemplate(id, version, template.id, template.version));
      if (!head) return null;
      await tx.sql(clearSections(id));
      await tx.sql(insertSections(
        id, places.map((p) => p.id), places.map((p) => p.key), places.map((p) => p.seat), places.map((p) => p.position), places.map(() => null),
      ));
      // Other windows of the same person show the new parts before a word is written for the old ones.
      await tx.emit({ type: 'note.reshaped', ids: { noteId: id, coupleId: head.coupleId }, live: { to: [this.uow.principal.personId], topic: 'notes' } });
      await tx.audit({ action: 'notes.reshape', objectType: 'session_note', objectId: id, coupleId: head.coupleId, compartment: head.compartment });
      return { version: head.version, savedAt: head.savedAt };
    });
    return changed ?? this.refuse(id, version);
  }

  private async refuse(id: string, version: number): Promise<never> {
    const note = await this.reader.read(id);
    if (note.authorId !== this.uow.principal.personId) throw notFound();
    if (note.version !== version) throw preconditionFailed({ version: note.version, savedAt: note.savedAt });
    throw conflict('written-in', 'There are words in this note already, so it keeps its shape.');
  }
}
