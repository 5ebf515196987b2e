import { Envelopes, notFound, UnitOfWork } from '@attune/kernel';
import {
  wayToFinal, type NoteAddendum, type NotePartner, type NoteSignature, type NoteView,
} from '@attune/notes/domain';
import { credentialLine, type CredentialFacts, type NotePolicy } from '@attune/practice/domain';
import { Injectable } from '@nestjs/common';
import { readNote } from './read-note.sql';
import { SectionTexts, type SealedSection } from './section-texts';

type SealedAddendum = Omit<NoteAddendum, 'text' | 'reason'> & { body: string; reason: string };

/** A note's row as the read gives it; what is sealed is still sealed. */
export interface SealedNote extends Omit<NoteView, 'template' | 'sections' | 'addenda' | 'lastPlan' | 'untouched' | 'supervisors' | 'line' | 'way' | 'conjoint' | 'signatures'> {
  templateId: string;
  templateVersion: number;
  sections: SealedSection[];
  addenda: SealedAddendum[];
  signatures: (NoteSignature & { submission: number | null })[];
  supervisors: { id: string; kind: 'primary' | 'cover' }[];
  lastPlan: { noteId: string; heldOn: string; sectionId: string; body: string | null; bodyVersion: number } | null;
  author: CredentialFacts;
  supervisor: CredentialFacts | null;
  policy: NotePolicy;
  partners: NotePartner[];
}

@Injectable()
export class ReadNoteService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly texts: SectionTexts,
    private readonly envelopes: Envelopes,
  ) {}

  /** One note for its screen, opened and audited; 404 for whoever may not read it. */
  async read(id: string): Promise<NoteView> {
    const [[note]] = await this.uow.flight<[SealedNote[]]>(readNote({ action: 'notes.read', objectType: 'session_note', objectId: id }, id));
    if (!note) throw notFound();
    return this.open(note);
  }

  private async open(sealed: SealedNote): Promise<NoteView> {
    const { templateId, templateVersion, author, supervisor, policy, lastPlan, ...note } = sealed;
    const { personId, roles, conjoint } = this.uow.principal;
    const licensed = roles.includes('therapist');
    const isAuthor = note.authorId === personId;
    return {
      ...note,
      template: { id: templateId, version: templateVersion },
      line: credentialLine(author, supervisor),
      supervisors: sealed.supervisors.map((each) => each.id),
      sections: await this.texts.openAll(sealed.sections),
      signatures: standing(sealed),
      addenda: await Promise.all(sealed.addenda.map((each) => this.openAddendum(each))),
      lastPlan: lastPlan && isAuthor ? await this.openPlan(lastPlan) : null,
      untouched: isAuthor && note.state === 'draft' ? sealed.sections.filter(({ body, bodyVersion }) => body === null && bodyVersion === 1).map(({ id }) => id) : [],
      way: isAuthor && note.state !== 'final' ? wayToFinal({ licensed, policy }) : null,
      conjoint,
    };
  }

  private async openPlan({ noteId, heldOn, sectionId, body, bodyVersion }: NonNullable<SealedNote['lastPlan']>): Promise<NoteView['lastPlan']> {
    const text = await this.texts.open({ id: sectionId, body, bodyVersion });
    return text.trim() === '' ? null : { noteId, heldOn, text };
  }

  private async openAddendum({ body, reason, ...addendum }: SealedAddendum): Promise<NoteAddendum> {
    const open = (column: string, sealed: string) =>
      this.envelopes.open({ table: 'notes.addendum', id: addendum.id, column, version: 1 }, Buffer.from(sealed, 'base64'));
    return { ...addendum, text: await open('body', body), reason: await open('reason', reason) };
  }
}

/** A signature stands while the note is what it was over: those of a copy that came back, or was withdrawn, are void. */
function standing({ signatures, state, finalHash, submission }: SealedNote): NoteSignature[] {
  const stands = (each: SealedNote['signatures'][0]) =>
    state === 'final' ? each.hash === finalHash : state === 'submitted' && each.submission === submission;
  return signatures.filter(stands).map(({ kind, signerId, signedAt, line, hash }) => ({ kind, signerId, signedAt, line, hash }));
}
