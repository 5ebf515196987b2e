import { Envelopes, notFound, UnitOfWork } from '@attune/kernel';
import type { NoteFacts, NoteSubmission } from '@attune/notes/domain';
import { Injectable } from '@nestjs/common';
import { auditedRead } from '../data/audited';

const readSubmission = auditedRead(
  'notes.submission',
  `SELECT f.number, f.couple_id AS "coupleId", f.compartment, f.submitted_at AS "submittedAt", f.facts, encode(f.hash, 'hex') AS hash,
     coalesce((SELECT json_agg(json_build_object('id', s.id, 'sectionId', s.section_id, 'key', s.key, 'compartment', s.compartment, 'risk', s.risk,
         'body', encode(s.body, 'base64')) ORDER BY s.position)
       FROM notes.submitted_section s WHERE s.practice_id = f.practice_id AND s.note_id = f.note_id AND s.number = f.number), '[]') AS sections
   FROM notes.note_submission f WHERE f.practice_id = kernel.practice_id() AND f.note_id = $1 AND f.number = $2`,
  2,
);

type SealedCopy = Omit<NoteSubmission['sections'][0], 'text'> & { id: string; body: string | null };

interface SealedSubmission extends Omit<NoteSubmission, 'sections' | keyof NoteFacts> {
  facts: NoteFacts;
  sections: SealedCopy[];
}

/** A frozen copy as it was signed; what changed since is for the screens to mark. */
@Injectable()
export class ReadSubmissionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly envelopes: Envelopes,
  ) {}

  async read(noteId: string, number: number): Promise<NoteSubmission> {
    const event = { action: 'notes.read-submission', objectType: 'session_note', objectId: noteId };
    const [[found]] = await this.uow.flight<[SealedSubmission[]]>(readSubmission(event, noteId, number));
    if (!found) throw notFound();
    const { submittedAt, hash, facts, sections } = found;
    return { number, submittedAt, hash, ...facts, sections: await Promise.all(sections.map((each) => this.open(each))) };
  }

  private async open({ id, body, ...section }: SealedCopy): Promise<NoteSubmission['sections'][0]> {
    const ref = { table: 'notes.submitted_section', id, column: 'body', version: 1 };
    return { ...section, text: body === null ? '' : await this.envelopes.open(ref, Buffer.from(body, 'base64')) };
  }
}
