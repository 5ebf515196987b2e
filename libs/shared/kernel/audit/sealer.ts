import { Injectable } from '@nestjs/common';
import { exhaustMap, retry, type Subscription, timer } from 'rxjs';
import type { PoolClient } from 'pg';
import { sendFlight } from '../database/flight';
import { statement } from '../database/statement';
import { Runtime } from '../runtime';
import { writeAnchor } from './anchors';
import { GENESIS, link } from './chain';
import { sealable, SEALABLE_COLUMNS, type SealableRow } from './sealable';
import { AuditVerifier } from './verifier';

const EVERY_MS = 1000;
const BATCH = 1000;
const ANCHOR_EVERY_MS = 5 * 60_000;
const ANCHOR_EVERY_SEALS = 1000;

const practices = statement('kernel.seal.practices', 'SELECT practice_id AS "practiceId" FROM kernel.unsealed_practices() AS u(practice_id)');
const open = statement('kernel.seal.begin', 'BEGIN');
const context = statement('kernel.seal.context', `SELECT set_config('app.practice_id', $1, true), set_config('app.person_kind', 'system', true)`);
const lock = statement('kernel.seal.lock', `SELECT pg_try_advisory_xact_lock(hashtextextended('attune-seal|' || $1, 0)) AS locked`);
const head = statement('kernel.seal.head', 'SELECT seq, hash FROM kernel.audit_seal WHERE practice_id = $1 ORDER BY seq DESC LIMIT 1');
const unsealed = statement(
  'kernel.seal.unsealed',
  `SELECT ${SEALABLE_COLUMNS} FROM kernel.audit_event e
   WHERE e.practice_id = $1 AND NOT EXISTS (SELECT 1 FROM kernel.audit_seal s WHERE s.practice_id = $1 AND s.event_id = e.id)
     AND e.at > coalesce((SELECT l.at FROM kernel.audit_seal s JOIN kernel.audit_event l ON l.practice_id = s.practice_id AND l.id = s.event_id
       WHERE s.practice_id = $1 ORDER BY s.seq DESC LIMIT 1), '-infinity') - interval '15 minutes'
   ORDER BY e.at, e.id LIMIT ${BATCH}`,
);
const insert = statement(
  'kernel.seal.insert',
  `INSERT INTO kernel.audit_seal (practice_id, seq, event_id, prev_hash, hash)
   SELECT $1, * FROM unnest($2::bigint[], $3::uuid[], $4::bytea[], $5::bytea[])`,
  { writes: true },
);
const commit = statement('kernel.seal.commit', 'COMMIT');

/** Links the practices' audit events into chains, within a second, so that no request waits for a chain's head. */
@Injectable()
export class AuditSealer {
  private subscription?: Subscription;
  private readonly anchored = new Map<string, { seq: number; at: number }>();

  constructor(
    private readonly runtime: Runtime,
    private readonly verifier: AuditVerifier,
  ) {}

  start(): void {
    this.subscription = timer(EVERY_MS, EVERY_MS)
      .pipe(
        exhaustMap(() => this.sealAll()),
        retry({ delay: (error: Error) => (this.runtime.log.warn({ name: error.name }, 'sealer waits'), timer(5000)) }),
      )
      .subscribe();
  }

  stop(): void {
    this.subscription?.unsubscribe();
  }

  /** Seals what is not sealed yet, practice by practice; another process at the same practice is left alone. */
  async sealAll(): Promise<void> {
    const client = await this.runtime.jobs.pool.connect();
    try {
      const [rows] = await sendFlight(client, [practices()]);
      for (const { practiceId } of rows as { practiceId: string }[]) await this.seal(client, practiceId);
    } finally {
      client.release();
    }
  }

  private async seal(client: PoolClient, practiceId: string): Promise<void> {
    try {
      const [, , locked] = await sendFlight(client, [open(), context(practiceId), lock(practiceId)]);
      if (!locked?.[0]?.['locked']) {
        await client.query('ROLLBACK');
        return;
      }
      const [[last], events] = await sendFlight<[{ seq: number; hash: Buffer }[], SealableRow[]]>(client, [head(practiceId), unsealed(practiceId)]);
      let seq = last?.seq ?? 0;
      let previous = last?.hash ?? GENESIS;
      const seals = events.map((row) => {
        const before = previous;
        seq += 1;
        previous = link(this.runtime.keys.auditKey, before, seq, sealable(row));
        return { seq, id: row.id, before, hash: previous };
      });
      const columns = [seals.map((s) => s.seq), seals.map((s) => s.id), seals.map((s) => s.before), seals.map((s) => s.hash)];
      await sendFlight(client, [...(seals.length > 0 ? [insert(practiceId, ...columns)] : []), commit()]);
      if (!seals[0]) return;
      await this.anchor(practiceId, seq, previous);
      await this.verifier.lookBack(client, practiceId, seals[0].seq);
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  private async anchor(practiceId: string, seq: number, hash: Buffer): Promise<void> {
    const last = this.anchored.get(practiceId);
    const now = Date.now();
    if (last && seq - last.seq < ANCHOR_EVERY_SEALS && now - last.at < ANCHOR_EVERY_MS) return;
    this.anchored.set(practiceId, { seq, at: now });
    await writeAnchor(this.runtime.config.anchorFile, this.runtime.keys.auditKey, { practiceId, seq, hash: hash.toString('hex'), at: new Date(now).toISOString() });
  }
}
