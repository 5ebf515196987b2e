import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { statement } from '../database/statement';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { Envelopes } from '../encryption/envelopes';
import { unprocessable } from '../errors/problem';
import { RequestContext } from '../request-context';

const claim = statement(
  'kernel.idempotency.claim',
  `INSERT INTO kernel.idempotency (practice_id, person_id, key, request_hash, at)
   VALUES (kernel.practice_id(), kernel.person_id(), $1, $2, kernel.now()) ON CONFLICT DO NOTHING RETURNING id`,
  { writes: true },
);
const find = statement(
  'kernel.idempotency.find',
  `SELECT id, request_hash, reply FROM kernel.idempotency
   WHERE practice_id = kernel.practice_id() AND person_id = kernel.person_id() AND key = $1`,
);
const keep = statement(
  'kernel.idempotency.keep',
  `UPDATE kernel.idempotency SET reply = $3
   WHERE practice_id = kernel.practice_id() AND person_id = kernel.person_id() AND key = $1 AND request_hash = $2`,
  { writes: true },
);

const envelope = (id: string) => ({ table: 'kernel.idempotency', id, column: 'reply', version: 1 });

/** Repeated submits with one key have one effect and one reply (R012). */
@Injectable()
export class Idempotency {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly envelopes: Envelopes,
  ) {}

  /**
   * Does the work once in a transaction and keeps its reply, encrypted. A repeat gets the kept reply; the same key with
   * another body is 422. Two at a time: the second waits for the first.
   * @param key the caller's `Idempotency-Key`
   * @param body what was asked, to tell a repeat from a mistake
   */
  async once<T>(key: string, body: unknown, work: (tx: Tx) => Promise<T>): Promise<T> {
    const hash = requestHash(body);
    return this.uow.transaction(async (tx) => {
      const [claimed] = await tx.sql<{ id: string }>(claim(key, hash));
      if (!claimed) return this.repeat<T>(tx, key, hash);
      const reply = await work(tx);
      const sealed = await this.envelopes.seal(envelope(claimed.id), JSON.stringify(reply ?? null));
      await tx.sql(keep(key, hash, sealed));
      return reply;
    });
  }

  private async repeat<T>(tx: Tx, key: string, hash: Buffer): Promise<T> {
    const [kept] = await tx.sql<{ id: string; request_hash: Buffer; reply: Buffer }>(find(key));
    if (!kept || !kept.request_hash.equals(hash)) {
      throw unprocessable('key-reused', 'What you sent before has arrived as it was then. Look whether it is there; if it is not what you want, send once more.');
    }
    return JSON.parse(await this.envelopes.open(envelope(kept.id), kept.reply)) as T;
  }
}

/** What tells one request from another: its route and its body. */
export function requestHash(body: unknown): Buffer {
  const { method, route } = RequestContext.current;
  return createHash('sha256').update(JSON.stringify([method, route, body])).digest();
}
