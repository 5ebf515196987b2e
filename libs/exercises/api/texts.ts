import type { CardText } from '@attune/exercises/domain';
import { Envelopes, type EnvelopeRef } from '@attune/kernel';
import { Injectable } from '@nestjs/common';

/** As `bytea` comes out of a column (Buffer), or out of JSON that PostgreSQL built (`\x...`). */
export type Sealed = Buffer | string;

/** Which envelope is bound to which row: the one place that knows. */
export const envelopeOf = {
  sentence: (assignmentId: string, version: number): EnvelopeRef => ({ table: 'exercises.assignment', id: assignmentId, column: 'sentence', version }),
  note: (recordId: string): EnvelopeRef => ({ table: 'exercises.room_record', id: recordId, column: 'note', version: 1 }),
  answer: (runId: string, field: string, version: number): EnvelopeRef => ({ table: 'exercises.answer', id: `${runId}/${field}`, column: 'body', version }),
  words: (reportId: string): EnvelopeRef => ({ table: 'exercises.unsafe_report', id: reportId, column: 'words', version: 1 }),
  card: (cardId: string, version: number): EnvelopeRef => ({ table: 'exercises.trigger_card', id: cardId, column: 'body', version }),
};

/** Opens what the exercises keep sealed. */
@Injectable()
export class Texts {
  constructor(private readonly envelopes: Envelopes) {}

  seal(ref: EnvelopeRef, text: string): Promise<Buffer> {
    return this.envelopes.seal(ref, text);
  }

  open(ref: EnvelopeRef, sealed: Sealed): Promise<string> {
    return this.envelopes.open(ref, typeof sealed === 'string' ? Buffer.from(sealed.slice(2), 'hex') : sealed);
  }

  async card(id: string, version: number, sealed: Sealed): Promise<CardText> {
    return JSON.parse(await this.open(envelopeOf.card(id, version), sealed)) as CardText;
  }
}
