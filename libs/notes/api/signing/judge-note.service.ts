import { conflict, notFound, preconditionFailed, type Tx } from '@attune/kernel';
import { afterAct, MAY_NOT_SIGN, supervisorsYes, type NoteAct } from '@attune/notes/domain';
import { credentialLine } from '@attune/practice/domain';
import { Injectable } from '@nestjs/common';
import { SectionTexts } from '../note/section-texts';
import { holdForSigning, type HeldNote } from './note-to-sign';
import { insertSignature, moveOn } from './signing.sql';

export type Judgement = Extract<NoteAct, 'return' | 'approve' | 'co-sign'>;

/** The supervisor's acts on a submitted note, within the transaction of the review that they end. */
@Injectable()
export class JudgeNoteService {
  constructor(private readonly texts: SectionTexts) {}

  /**
   * Returns, approves or co-signs the copy that the supervisor saw.
   * @param hash SHA-256 in hex of what was shown: any other copy is 412
   */
  async judge(tx: Tx, noteId: string, act: Judgement, hash: string): Promise<HeldNote> {
    const note = await holdForSigning(tx, this.texts, noteId, null);
    const next = afterAct(note.state, act);
    if (!next.ok) throw conflict(next.reason, next.reason === 'locked' ? MAY_NOT_SIGN.locked : 'This note is not waiting for you any more. Its author took it back.');
    if (note.submittedHash !== hash) throw preconditionFailed({ version: note.version, submission: note.submission });
    if (act !== 'return') await this.signAs(tx, note, act, hash);
    const [moved] = await tx.sql(moveOn(noteId, note.version, next.value, note.submission, act === 'return' ? null : Buffer.from(hash, 'hex')));
    if (!moved) throw notFound();
    await tx.audit({ action: `notes.${act}`, objectType: 'session_note', objectId: noteId, coupleId: note.coupleId, compartment: note.compartment });
    await tx.emit({
      type: act === 'return' ? 'note.returned' : 'note.final',
      ids: { noteId, coupleId: note.coupleId, authorId: note.authorId, submission: String(note.submission) },
      live: { to: [note.authorId, ...note.supervisors.map((each) => each.id)], topic: 'notes' },
    });
    return note;
  }

  private async signAs(tx: Tx, note: HeldNote, act: 'approve' | 'co-sign', hash: string): Promise<void> {
    const owed = supervisorsYes(note.policy);
    if (owed !== null && owed !== act) {
      throw conflict('policy', owed === 'approve' ? 'This practice approves notes.' : 'This practice co-signs notes.');
    }
    const kind = act === 'approve' ? 'approval' : 'co-signature';
    await tx.sql(insertSignature(note.id, note.coupleId, note.compartment, kind, note.submission, Buffer.from(hash, 'hex'), credentialLine(note.signer, null)));
  }
}
