import { badRequest, conflict, Envelopes, Idempotency, notFound, UnitOfWork, unprocessable } from '@attune/kernel';
import {
  canonicalAddendum, MAY_NOT_AMEND, mayAmendNote, type NewAddendum, type NotePartner, type NoteState,
} from '@attune/notes/domain';
import { credentialLine, type CredentialFacts } from '@attune/practice/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../data/new-id';
import { sha256 } from '../signing/note-to-sign';
import { insertAddendum, noteToAmend } from './addendum.sql';

interface NoteToAmend {
  coupleId: string;
  compartment: string | null;
  state: NoteState;
  authorId: string;
  finalHash: string | null;
  treats: boolean;
  partners: NotePartner[];
  writer: CredentialFacts;
  supervisor: CredentialFacts | null;
  supervisors: string[];
}

/** Puts a typed addendum to a final note; it bears the time of writing and its writer's name, and the note stays as it was. */
@Injectable()
export class AddendumService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly envelopes: Envelopes,
    private readonly idempotency: Idempotency,
  ) {}

  add(noteId: string, key: string, addendum: NewAddendum): Promise<{ id: string }> {
    return this.idempotency.once(key, { noteId, addendum }, async (tx) => {
      const [note] = await tx.sql<NoteToAmend>(noteToAmend(noteId));
      if (!note) throw notFound();
      const compartment = this.check(note, addendum);
      const id = newId(this.uow.now());
      const { kind, text, reason } = addendum;
      const hash = sha256(canonicalAddendum(note.finalHash ?? '', { id, kind, compartment, text, reason }));
      const seal = (column: string, words: string) => this.envelopes.seal({ table: 'notes.addendum', id, column, version: 1 }, words);
      const line = credentialLine(note.writer, note.supervisor);
      await tx.sql(insertAddendum(
        id, noteId, note.coupleId, compartment, kind, await seal('body', text), await seal('reason', reason), Buffer.from(hash, 'hex'), line,
      ));
      await tx.audit({ action: 'notes.amend', objectType: 'session_note', objectId: noteId, coupleId: note.coupleId, compartment });
      await tx.emit({
        type: 'note.amended', ids: { noteId, coupleId: note.coupleId, addendumId: id },
        live: { to: [note.authorId, ...note.supervisors], topic: 'notes' },
      });
      return { id };
    });
  }

  /** Refuses what may not be added; gives the compartment that it goes into. */
  private check(note: NoteToAmend, addendum: NewAddendum): string | null {
    const { compartment } = addendum;
    if (compartment && !note.partners.some((each) => each.id === compartment)) {
      throw badRequest('This note is not about that partner.', [{ field: 'compartment', message: 'Choose one of the partners of this note.' }]);
    }
    const allowed = mayAmendNote(note, { treats: note.treats, conjoint: this.uow.principal.conjoint }, addendum);
    if (!allowed.ok) {
      const field = { 'no-text': 'text', 'too-long': 'text', 'no-reason': 'reason' }[allowed.reason as string];
      const words = MAY_NOT_AMEND[allowed.reason];
      throw field ? unprocessable(allowed.reason, words, [{ field, message: words }]) : conflict(allowed.reason, words);
    }
    return compartment ?? note.compartment;
  }
}
