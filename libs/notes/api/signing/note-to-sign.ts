import { createHash } from 'node:crypto';
import { notFound, preconditionFailed, type Tx } from '@attune/kernel';
import type { NoteContent, NoteFacts } from '@attune/notes/domain';
import type { CredentialFacts, NotePolicy } from '@attune/practice/domain';
import type { SealedNote } from '../note/read-note.service';
import type { SectionTexts } from '../note/section-texts';
import { holdNote, noteToSign } from './signing.sql';

/** A note that is held, with its words opened and what the one who acts is to the world. */
export interface HeldNote extends Omit<SealedNote, 'sections'> {
  content: NoteContent;
  signer: CredentialFacts;
  supervisor: CredentialFacts | null;
  policy: NotePolicy;
  submittedHash: string | null;
}

/** Holds a note for this transaction; 404 for whoever may not change it, 412 when it is not the version that was seen. */
export async function holdForSigning(tx: Tx, texts: SectionTexts, id: string, version: number | null): Promise<HeldNote> {
  const [held] = await tx.sql(holdNote(id));
  if (!held) throw notFound();
  const [note] = await tx.sql<SealedNote & HeldNote>(noteToSign(id));
  if (!note) throw notFound();
  if (version !== null && note.version !== version) throw preconditionFailed({ version: note.version, state: note.state });
  return { ...note, content: await contentOf(note, texts) };
}

async function contentOf(note: SealedNote, texts: SectionTexts): Promise<NoteContent> {
  const { id, coupleId, appointmentId, authorId, compartment, belongs, heldOn, templateId, templateVersion } = note;
  return {
    id, coupleId, appointmentId, authorId, compartment, belongs, heldOn, ...factsOf(note),
    template: { id: templateId, version: templateVersion }, sections: await texts.openAll(note.sections),
  };
}

export function factsOf({ startedAt, stoppedAt, modality, attendance }: NoteFacts): NoteFacts {
  return { startedAt, stoppedAt, modality, attendance };
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
