import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RequestContext } from '../request-context';
import { PracticeKeys } from './practice-keys';
import { openBytes, sealBytes } from './keys';

const FORMAT = 1;
const WRAPPED = 12 + 32 + 16;

/** Which value an envelope belongs to. It opens nowhere else: not in another row, column, practice or version. */
export interface EnvelopeRef {
  table: string;
  id: string;
  column: string;
  /** The content's own version: rises with each new sealing, so that an old text cannot be put back. */
  version: number;
}

/**
 * Note bodies, answers and comments at rest: AES-256-GCM under a key of the record's own, wrapped by the practice's key
 * (`security.md` appendix 5). Layout: format, length and name of the practice key, wrapped record key, sealed text.
 */
@Injectable()
export class Envelopes {
  constructor(private readonly keys: PracticeKeys) {}

  /** Seals a text; the acting person's practice is part of what it is bound to. */
  async seal(ref: EnvelopeRef, text: string): Promise<Buffer> {
    const { practiceId } = RequestContext.principal;
    const { kid, key } = await this.keys.current(practiceId);
    const recordKey = randomBytes(32);
    const name = Buffer.from(kid);
    const aad = binding(practiceId, ref, kid);
    return Buffer.concat([
      Buffer.from([FORMAT, name.length]), name, sealBytes(key, recordKey, aad), sealBytes(recordKey, Buffer.from(text, 'utf8'), aad),
    ]);
  }

  /** Opens an envelope; throws when it is not this row's, was changed, or its key is gone. Never gives part of a text. */
  async open(ref: EnvelopeRef, sealed: Buffer): Promise<string> {
    const { practiceId } = RequestContext.principal;
    const length = sealed[1] ?? 0;
    if (sealed[0] !== FORMAT || sealed.length < 2 + length + WRAPPED) throw new Error('Not an envelope');
    const kid = sealed.subarray(2, 2 + length).toString('utf8');
    const key = await this.keys.named(practiceId, kid);
    const aad = binding(practiceId, ref, kid);
    const recordKey = openBytes(key, sealed.subarray(2 + length, 2 + length + WRAPPED), aad);
    return openBytes(recordKey, sealed.subarray(2 + length + WRAPPED), aad).toString('utf8');
  }
}

function binding(practiceId: string, ref: EnvelopeRef, kid: string): string {
  return JSON.stringify(['v1', practiceId, ref.table, ref.id, ref.column, ref.version, kid]);
}
