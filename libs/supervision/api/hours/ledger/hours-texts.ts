import { Envelopes } from '@attune/kernel';
import type { HoursWord, UndoneSignature, WeekLine } from '@attune/supervision/domain';
import { Injectable } from '@nestjs/common';

const wordOf = (id: string) => ({ table: 'supervision.hours_word', id, column: 'body', version: 1 });
const undoOf = (id: string) => ({ table: 'supervision.signed_week', id, column: 'undo_reason', version: 1 });
const reasonOf = (id: string, number: number) => ({ table: 'supervision.hours_entry', id, column: 'reason', version: number });

export type SealedLine = Omit<WeekLine, 'history'> & { history: (WeekLine['history'][number] & { number: number })[] };
export type SealedWord = Omit<HoursWord, 'text'> & { body: string | null };

/** Seals and opens why hours were added by hand, why a signature was undone, and what is said about a line. */
@Injectable()
export class HoursTexts {
  constructor(private readonly envelopes: Envelopes) {}

  sealReason(id: string, number: number, reason: string): Promise<Buffer> {
    return this.envelopes.seal(reasonOf(id, number), reason.trim());
  }

  sealWord(id: string, text: string): Promise<Buffer> {
    return this.envelopes.seal(wordOf(id), text.trim());
  }

  sealUndo(id: string, reason: string): Promise<Buffer> {
    return this.envelopes.seal(undoOf(id), reason.trim());
  }

  openLines(lines: SealedLine[]): Promise<WeekLine[]> {
    return Promise.all(lines.map(async ({ reason, history, ...line }) => {
      const id = line.line.slice('entry:'.length);
      const open = (number: number, sealed: string) => this.envelopes.open(reasonOf(id, number), Buffer.from(sealed, 'base64'));
      return {
        ...line, reason: reason === null ? null : await open(line.version ?? 1, reason),
        history: await Promise.all(history.map(async ({ number, ...each }) => ({ ...each, reason: await open(number, each.reason) }))),
      };
    }));
  }

  openWords(words: SealedWord[]): Promise<HoursWord[]> {
    return Promise.all(words.map(async ({ body, ...word }) => ({ ...word, text: body === null ? '' : await this.envelopes.open(wordOf(word.id), Buffer.from(body, 'base64')) })));
  }

  openUndone(undone: UndoneSignature[]): Promise<UndoneSignature[]> {
    return Promise.all(undone.map(async ({ reason, ...each }) => ({ ...each, reason: await this.envelopes.open(undoOf(each.id), Buffer.from(reason, 'base64')) })));
  }
}
