import { badRequest, conflict, preconditionFailed, requestHash, UnitOfWork, unprocessable } from '@attune/kernel';
import { afterAct, MAY_NOT_SIGN, type DraftChange, type DraftStand, type NoteView } from '@attune/notes/domain';
import { Injectable } from '@nestjs/common';
import { auditValues } from '../data/audited';
import { ReadNoteService } from './read-note.service';
import { lastSave, saveDraft } from './save-draft.sql';
import { SectionTexts } from './section-texts';

export interface DraftSaved {
  version: number;
  savedAt: string;
}

/**
 * Autosave. It changes the one draft in place, in a single statement, and leaves nothing in the legal record (R091). A version
 * that is not the present one gets 412 with what stands there, so that no window's words cover another's (R011).
 */
@Injectable()
export class SaveDraftService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly texts: SectionTexts,
    private readonly reader: ReadNoteService,
  ) {}

  async save(id: string, version: number, key: string, change: DraftChange): Promise<DraftSaved> {
    const { sections, facts } = change;
    const ids = sections.map((each) => each.id);
    if (new Set(ids).size !== ids.length) throw badRequest('A part is named twice.');
    const hash = requestHash({ id, version, change });
    const bodies = await Promise.all(sections.map((each) => (each.text === undefined ? null : this.texts.seal(each.id, version + 1, each.text))));
    const flight = this.uow.flight<[DraftSaved[]]>(saveDraft(
      id, version, key, hash, facts ? JSON.stringify(facts) : null, ids, sections.map((each) => each.text !== undefined), bodies,
      sections.map((each) => each.risk !== undefined), sections.map((each) => each.risk ?? null),
      ...auditValues({ action: 'notes.save', objectType: 'session_note', objectId: id }),
    ));
    const [[saved]] = await flight.catch(explain);
    return saved ?? this.repeatOrRefuse(id, version, key, hash, ids);
  }

  private async repeatOrRefuse(id: string, version: number, key: string, hash: Buffer, ids: string[]): Promise<DraftSaved> {
    const [[last]] = await this.uow.flight<[(DraftSaved & { key: string | null; hash: Buffer | null })[]]>(lastSave(id));
    if (last?.key === key) {
      if (last.hash?.equals(hash)) return { version: last.version, savedAt: last.savedAt };
      throw unprocessable('key-reused', 'This submit was already used for something else. Please reload the page and try again.');
    }
    throw refusal(await this.reader.read(id), this.uow.principal.personId, version, ids);
  }
}

function refusal(note: NoteView, personId: string, version: number, ids: string[]): Error {
  if (note.authorId !== personId) return conflict('not-author', 'Only the person who wrote this note can change it.');
  const next = afterAct(note.state, 'write');
  if (!next.ok) return conflict(next.reason, MAY_NOT_SIGN[next.reason]);
  if (note.version !== version) return preconditionFailed({ ...standOf(note) });
  const seen = new Set(note.sections.map((each) => each.id));
  if (note.conjoint && ids.some((each) => !seen.has(each))) {
    return conflict('conjoint', "Conjoint mode is on and hides each partner's part. Your words are kept on this screen; switch it off to save them.");
  }
  return badRequest('This names a part or a partner that the note does not have.');
}

function standOf({ version, savedAt, startedAt, stoppedAt, modality, attendance, sections }: NoteView): DraftStand {
  return { version, savedAt, startedAt, stoppedAt, modality, attendance, sections };
}

function explain(error: { code?: string }): never {
  if (error.code === '23514') throw badRequest('Only the parts on risk have a risk level.');
  throw error;
}
