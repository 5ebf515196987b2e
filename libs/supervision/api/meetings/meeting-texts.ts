import { Envelopes } from '@attune/kernel';
import type { MeetingWords } from '@attune/supervision/domain';
import { Injectable } from '@nestjs/common';

const refOf = (id: string, number: number, column: string) => ({ table: 'supervision.meeting_revision', id, column, version: number });

/** Seals and opens what was said in supervision: each revision's words under its own number, so that no older text can be put back. */
@Injectable()
export class MeetingTexts {
  constructor(private readonly envelopes: Envelopes) {}

  seal(id: string, number: number, { cases, directives, goal, feedback, agreed }: MeetingWords): Promise<Buffer> {
    return this.envelopes.seal(refOf(id, number, 'body'), JSON.stringify({ cases, directives, goal, feedback, agreed }));
  }

  async open(id: string, number: number, body: string): Promise<MeetingWords> {
    return JSON.parse(await this.envelopes.open(refOf(id, number, 'body'), Buffer.from(body, 'base64'))) as MeetingWords;
  }

  async sealReason(id: string, number: number, reason: string): Promise<Buffer | null> {
    return reason.trim() === '' ? null : this.envelopes.seal(refOf(id, number, 'reason'), reason.trim());
  }

  async openReason(id: string, number: number, sealed: string | null): Promise<string> {
    return sealed === null ? '' : this.envelopes.open(refOf(id, number, 'reason'), Buffer.from(sealed, 'base64'));
  }
}
