import { badRequest, conflict, Idempotency, notFound, preconditionFailed, UnitOfWork, unprocessable, type Tx } from '@attune/kernel';
import { newId, SectionTexts } from '@attune/notes/api';
import { hasQuote, type Anchor, type NoteState } from '@attune/notes/domain';
import { afterThreadAct, type NewThread, type Thread, type ThreadAct, type ThreadState } from '@attune/supervision/domain';
import { Injectable } from '@nestjs/common';
import { ThreadTexts, type SealedThread } from './thread-texts';
import { holdThread, insertComment, insertThread, noteToDiscuss, settleThread, threadsOfNote } from './thread.sql';

/** A note, or one part of it, that is to be talked about. */
export interface Discussed {
  noteId: string;
  coupleId: string;
  associateId: string;
  compartment: string | null;
  submission: number;
  state: NoteState;
  sectionId: string | null;
  body: string | null;
  bodyVersion: number;
  supervisors: string[];
}

interface HeldThread {
  id: string;
  noteId: string;
  coupleId: string;
  compartment: string | null;
  associateId: string;
  state: ThreadState;
  version: number;
  supervisors: string[];
}

/** Talks between supervisor and associate, pinned to the words of a note and kept outside of it. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly texts: ThreadTexts,
    private readonly sections: SectionTexts,
  ) {}

  async ofNote(noteId: string): Promise<Thread[]> {
    const [[found]] = await this.uow.flight<[{ threads: SealedThread[] }[]]>(threadsOfNote({ action: 'supervision.read-threads', objectType: 'session_note', objectId: noteId }, noteId));
    if (!found) throw notFound();
    return this.texts.openAll(found.threads);
  }

  open(key: string, thread: NewThread): Promise<{ id: string }> {
    return this.idempotency.once(key, thread, async (tx) => {
      const about = await this.about(tx, thread.noteId, thread.sectionId ?? null);
      if (this.uow.principal.conjoint) throw conflict('conjoint', 'Conjoint mode is on: comments are not shown here. Switch it off to comment.');
      await this.checkAnchor(about, thread);
      return { id: await this.begin(tx, about, thread.anchor ?? null, thread.text) };
    });
  }

  answer(key: string, id: string, text: string): Promise<{ id: string }> {
    return this.idempotency.once(key, { id, text }, async (tx) => {
      const thread = await this.hold(tx, id);
      const commentId = await this.comment(tx, thread, text);
      await this.tell(tx, thread, 'answer');
      return { id: commentId };
    });
  }

  settle(id: string, version: number, act: ThreadAct): Promise<{ version: number; state: ThreadState }> {
    return this.uow.transaction(async (tx) => {
      const thread = await this.hold(tx, id);
      if (thread.version !== version) throw preconditionFailed({ version: thread.version, state: thread.state });
      const next = afterThreadAct(thread.state, act);
      if (!next.ok) throw conflict(next.reason, act === 'resolve' ? 'This comment is resolved already.' : 'This comment is open already.');
      const [settled] = await tx.sql<{ version: number }>(settleThread(id, next.value));
      if (!settled) throw notFound();
      await this.tell(tx, thread, act);
      return { version: settled.version, state: next.value };
    });
  }

  /** The note, and the part of it that was named; 404 for whoever may not read it. */
  async about(tx: Tx, noteId: string, sectionId: string | null): Promise<Discussed> {
    const [found] = await tx.sql<Omit<Discussed, 'noteId'>>(noteToDiscuss(noteId, sectionId));
    if (!found || found.sectionId !== sectionId) throw notFound();
    if (found.state === 'draft') throw notFound();
    return { ...found, noteId };
  }

  /** Begins a talk with its first comment. */
  async begin(tx: Tx, about: Discussed, anchor: Anchor | null, text: string): Promise<string> {
    const id = newId(this.uow.now());
    const { noteId, coupleId, compartment, associateId, sectionId, submission } = about;
    const sealed = anchor && (await this.texts.sealAnchor(id, anchor));
    await tx.sql(insertThread(id, noteId, coupleId, compartment, associateId, sectionId, sealed, submission));
    const thread = { ...about, id };
    await this.comment(tx, thread, text);
    await this.tell(tx, thread, 'comment');
    return id;
  }

  private async checkAnchor(about: Discussed, { sectionId, anchor }: NewThread): Promise<void> {
    if (!sectionId) return;
    if (!anchor) throw badRequest('Say which words the comment is about.', [{ field: 'anchor', message: 'Select the words first.' }]);
    const text = await this.sections.open({ id: sectionId, body: about.body, bodyVersion: about.bodyVersion });
    if (!hasQuote(text, anchor)) throw unprocessable('not-there', 'These words are not in this part of the note. Select them again.', [{ field: 'anchor', message: 'Select the words again.' }]);
  }

  private async comment(tx: Tx, thread: Pick<HeldThread, 'id' | 'coupleId' | 'compartment' | 'associateId'>, text: string): Promise<string> {
    const id = newId(this.uow.now());
    await tx.sql(insertComment(id, thread.id, thread.coupleId, thread.compartment, thread.associateId, await this.texts.sealComment(id, text)));
    return id;
  }

  private async hold(tx: Tx, id: string): Promise<HeldThread> {
    const [thread] = await tx.sql<HeldThread>(holdThread(id));
    if (!thread) throw notFound();
    return thread;
  }

  private async tell(tx: Tx, thread: Pick<HeldThread, 'id' | 'noteId' | 'coupleId' | 'compartment' | 'associateId' | 'supervisors'>, act: string): Promise<void> {
    const { id, noteId, coupleId, compartment, associateId, supervisors } = thread;
    await tx.audit({ action: `supervision.${act}`, objectType: 'thread', objectId: id, coupleId, compartment });
    await tx.emit({ type: 'thread.changed', ids: { threadId: id, noteId, coupleId }, live: { to: [associateId, ...supervisors], topic: 'supervision' } });
  }
}
