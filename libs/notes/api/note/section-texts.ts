import { Envelopes } from '@attune/kernel';
import type { NoteSection, RiskLevel } from '@attune/notes/domain';
import { Injectable } from '@nestjs/common';

/** A part of a note as PostgreSQL gives it inside JSON; an empty part has no envelope. */
export interface SealedSection {
  id: string;
  key: string;
  compartment: string | null;
  risk: RiskLevel | null;
  body: string | null;
  bodyVersion: number;
}

const SECTION = 'notes.note_section';

/** Seals and opens the words of a note's parts, each bound to its own row. */
@Injectable()
export class SectionTexts {
  constructor(private readonly envelopes: Envelopes) {}

  /** @param version the note's version that these words belong to */
  async seal(id: string, version: number, text: string): Promise<Buffer | null> {
    return text === '' ? null : this.envelopes.seal({ table: SECTION, id, column: 'body', version }, text);
  }

  async open({ id, body, bodyVersion }: Pick<SealedSection, 'id' | 'body' | 'bodyVersion'>): Promise<string> {
    return body === null ? '' : this.envelopes.open({ table: SECTION, id, column: 'body', version: bodyVersion }, Buffer.from(body, 'base64'));
  }

  openAll(sealed: SealedSection[]): Promise<NoteSection[]> {
    return Promise.all(sealed.map(async (each) => {
      const { id, key, compartment, risk } = each;
      return { id, key, compartment, text: await this.open(each), risk };
    }));
  }
}
