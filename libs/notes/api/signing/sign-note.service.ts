import { conflict, Envelopes, Idempotency, notFound, UnitOfWork, unprocessable, type Tx } from '@attune/kernel';
import {
  afterAct, MAY_NOT_SIGN, maySignNote, missingInNote, noteHash, type NoteState, type SignAct,
} from '@attune/notes/domain';
import { credentialLine } from '@attune/practice/domain';
import { StatusService } from '@attune/scheduling/api';
import { Injectable } from '@nestjs/common';
import { newId } from '../data/new-id';
import { SectionTexts } from '../note/section-texts';
import { factsOf, holdForSigning, sha256, type HeldNote } from './note-to-sign';
import { insertSignature, insertSubmission, insertSubmitted, moveOn } from './signing.sql';

export interface NoteMoved {
  version: number;
  state: NoteState;
}

/** The author's own acts: to submit, to sign, to take a submission back. */
@Injectable()
export class SignNoteService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly texts: SectionTexts,
    private readonly envelopes: Envelopes,
    private readonly idempotency: Idempotency,
    private readonly appointments: StatusService,
  ) {}

  sign(act: SignAct, id: string, version: number, key: string): Promise<NoteMoved> {
    return this.idempotency.once(key, { act, id, version }, async (tx) => {
      const note = await holdForSigning(tx, this.texts, id, version);
      const state = this.maySign(act, note);
      const hash = noteHash(sha256, note.content);
      const submission = act === 'submit' ? note.submission + 1 : note.submission;
      if (act === 'submit') await this.freeze(tx, note, submission, hash);
      const bytes = Buffer.from(hash, 'hex');
      const line = credentialLine(note.signer, note.supervisor);
      await this.appointments.fillFrom(tx, note.appointmentId, note.authorId, note.content);
      await tx.sql(insertSignature(id, note.coupleId, note.compartment, 'author', act === 'submit' ? submission : null, bytes, line));
      return this.moveOn(tx, note, act, state, submission, act === 'sign' ? bytes : null);
    });
  }

  withdraw(id: string, version: number, key: string): Promise<NoteMoved> {
    return this.idempotency.once(key, { id, version }, async (tx) => {
      const note = await holdForSigning(tx, this.texts, id, version);
      if (note.authorId !== this.uow.principal.personId) throw notFound();
      const next = afterAct(note.state, 'withdraw');
      if (!next.ok) throw conflict(next.reason, next.reason === 'locked' ? MAY_NOT_SIGN.locked : 'Only a note that was submitted can be withdrawn.');
      return this.moveOn(tx, note, 'withdraw', next.value, note.submission, null);
    });
  }

  private maySign(act: SignAct, note: HeldNote): NoteState {
    const { personId, roles, conjoint } = this.uow.principal;
    const names = Object.fromEntries(note.partners.map((each) => [each.id, each.givenName]));
    const missing = missingInNote(note.content, names, this.uow.now().toISOString());
    const signer = {
      isAuthor: note.authorId === personId, licensed: roles.includes('therapist'), policy: note.policy, supervised: note.supervisors.length > 0,
    };
    const allowed = maySignNote(act, { state: note.state, missing: missing.length }, signer, conjoint);
    if (allowed.ok) return allowed.value;
    if (allowed.reason === 'not-author') throw notFound();
    if (allowed.reason === 'incomplete') throw unprocessable('incomplete', MAY_NOT_SIGN.incomplete, missing);
    throw conflict(allowed.reason, MAY_NOT_SIGN[allowed.reason]);
  }

  private async freeze(tx: Tx, { id, coupleId, compartment, content }: HeldNote, number: number, hash: string): Promise<void> {
    await tx.sql(insertSubmission(id, number, coupleId, compartment, JSON.stringify(factsOf(content)), Buffer.from(hash, 'hex')));
    const copies = content.sections.map((section) => ({ ...section, copyId: newId(this.uow.now()) }));
    const bodies = await Promise.all(copies.map(({ copyId, text }) =>
      text === '' ? null : this.envelopes.seal({ table: 'notes.submitted_section', id: copyId, column: 'body', version: 1 }, text)));
    await tx.sql(insertSubmitted(
      id, number, coupleId, copies.map((each) => each.copyId), copies.map((each) => each.id), copies.map((each) => each.compartment),
      copies.map((each) => each.key), bodies, copies.map((each) => each.risk),
    ));
  }

  private async moveOn(tx: Tx, note: HeldNote, act: SignAct | 'withdraw', state: NoteState, submission: number, hash: Buffer | null): Promise<NoteMoved> {
    const [moved] = await tx.sql<{ version: number }>(moveOn(note.id, note.version, state, submission, hash));
    if (!moved) throw notFound();
    await tx.audit({ action: `notes.${act}`, objectType: 'session_note', objectId: note.id, coupleId: note.coupleId, compartment: note.compartment });
    await tx.emit({
      type: { submit: 'note.submitted', sign: 'note.final', withdraw: 'note.withdrawn' }[act],
      ids: { noteId: note.id, coupleId: note.coupleId, authorId: note.authorId, submission: String(submission) },
      live: { to: [note.authorId, ...note.supervisors.map((each) => each.id)], topic: 'notes' },
    });
    return { version: moved.version, state };
  }
}
