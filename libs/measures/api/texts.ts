import { Envelopes, type EnvelopeRef } from '@attune/kernel';
import { Injectable } from '@nestjs/common';

/** An answer as a statement gives it: `bytea` out of a column (Buffer), or out of JSON that PostgreSQL built (`\x...`). */
export interface StoredAnswer {
  item: number;
  body: Buffer | string;
  version: number;
}

/** Answers of administration `a` as JSON, for statements that show them. */
export const answersJson = `(SELECT coalesce(json_agg(json_build_object('item', w.item, 'body', w.body, 'version', w.version) ORDER BY w.item), '[]')
  FROM measures.answer w WHERE w.practice_id = a.practice_id AND w.administration_id = a.id)`;

const envelopeOf = (administrationId: string, item: number, version: number): EnvelopeRef => ({
  table: 'measures.answer',
  id: `${administrationId}/${item}`,
  column: 'body',
  version,
});

/** Which envelope is bound to which answer: the one place that knows. */
@Injectable()
export class AnswerTexts {
  constructor(private readonly envelopes: Envelopes) {}

  seal(administrationId: string, item: number, version: number, value: number | null): Promise<Buffer> {
    return this.envelopes.seal(envelopeOf(administrationId, item, version), JSON.stringify(value));
  }

  /** Values by item number. */
  async open(administrationId: string, stored: readonly StoredAnswer[]): Promise<Map<number, number | null>> {
    const opened = stored.map(async ({ item, body, version }): Promise<[number, number | null]> => {
      const sealed = typeof body === 'string' ? Buffer.from(body.slice(2), 'hex') : body;
      return [item, JSON.parse(await this.envelopes.open(envelopeOf(administrationId, item, version), sealed)) as number | null];
    });
    return new Map(await Promise.all(opened));
  }
}
