import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sendFlight } from '../database/flight';
import { statement } from '../database/statement';
import { Runtime } from '../runtime';

const forPractice = statement(
  'kernel.practice-key.context',
  `SELECT set_config('app.practice_id', $1, true)`,
);
const add = statement(
  'kernel.practice-key.add',
  `INSERT INTO kernel.practice_key (practice_id, kid, wrapped) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
);
const list = statement(
  'kernel.practice-key.list',
  `SELECT kid, wrapped FROM kernel.practice_key WHERE practice_id = $1 AND state <> 'retired' ORDER BY (state = 'current') DESC, created_at DESC`,
);

interface KeyRing {
  currentKid: string;
  keys: Map<string, Buffer>;
}

const FIRST = 'k1';

/** The practices' own keys, unwrapped once and held in memory; a practice's first envelope makes its key. */
@Injectable()
export class PracticeKeys {
  private readonly rings = new Map<string, Promise<KeyRing>>();

  constructor(private readonly runtime: Runtime) {}

  async current(practiceId: string): Promise<{ kid: string; key: Buffer }> {
    const ring = await this.ring(practiceId);
    return { kid: ring.currentKid, key: ring.keys.get(ring.currentKid) as Buffer };
  }

  /** A key by name; a name that is not known yet is looked up once more, an unknown one throws. */
  async named(practiceId: string, kid: string): Promise<Buffer> {
    let key = (await this.ring(practiceId)).keys.get(kid);
    if (!key) {
      this.rings.delete(practiceId);
      key = (await this.ring(practiceId)).keys.get(kid);
    }
    if (!key) throw new Error('The key of this envelope is not here any more');
    return key;
  }

  private ring(practiceId: string): Promise<KeyRing> {
    let ring = this.rings.get(practiceId);
    if (!ring) {
      ring = this.load(practiceId);
      this.rings.set(practiceId, ring);
      ring.catch(() => this.rings.delete(practiceId));
    }
    return ring;
  }

  private async load(practiceId: string): Promise<KeyRing> {
    let rows = await this.rows(practiceId);
    if (rows.length === 0) {
      const wrapped = this.runtime.keys.wrap(randomBytes(32), context(practiceId, FIRST));
      rows = await this.rows(practiceId, wrapped);
    }
    const first = rows[0];
    if (!first) throw new Error('The practice has no key');
    const keys = new Map(rows.map((row) => [row.kid, this.runtime.keys.unwrap(row.wrapped, context(practiceId, row.kid))]));
    return { currentKid: first.kid, keys };
  }

  private async rows(practiceId: string, fresh?: Buffer): Promise<{ kid: string; wrapped: Buffer }[]> {
    // A connection of its own: a new key must outlast a request that fails after it.
    const client = await this.runtime.requests.pool.connect();
    try {
      const insert = fresh ? [add(practiceId, FIRST, fresh)] : [];
      const rows = await sendFlight(client, [forPractice(practiceId), ...insert, list(practiceId)]);
      return rows.at(-1) as { kid: string; wrapped: Buffer }[];
    } finally {
      client.release();
    }
  }
}

function context(practiceId: string, kid: string): string {
  return `practice-key|${practiceId}|${kid}`;
}
