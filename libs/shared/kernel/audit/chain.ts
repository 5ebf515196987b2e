import { createHmac } from 'node:crypto';

const DOMAIN = 'attune-audit-v1';

/** An event's row as the chain sees it: plain values in a fixed order. */
export interface SealableEvent {
  id: string;
  practiceId: string;
  /** UTC with microseconds, as PostgreSQL writes it. */
  at: string;
  fields: (string | null)[];
}

export const GENESIS = Buffer.alloc(32);

/**
 * The link of one event: HMAC-SHA-256 over a domain tag, the link before it and the event's fields, each with its
 * length in front, so that no byte can move between fields. The key is not in the database (`security.md` appendix 4).
 * @param seq the event's place in the practice's chain, from 1
 */
export function link(key: Buffer, previous: Buffer, seq: number, event: SealableEvent): Buffer {
  const hmac = createHmac('sha256', key);
  for (const part of [DOMAIN, previous.toString('hex'), String(seq), event.practiceId, event.id, event.at, ...event.fields]) {
    const bytes = Buffer.from(part ?? '', 'utf8');
    // A null is told from an empty text by a length that no text has.
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part === null ? 0xffffffff : bytes.length);
    hmac.update(length).update(bytes);
  }
  return hmac.digest();
}
