import { Injectable } from '@nestjs/common';
import { exhaustMap, merge, retry, type Subscription, timer } from 'rxjs';
import type { PoolClient } from 'pg';
import { Runtime } from '../runtime';
import { verifyAudit, verifyTail, type BrokenLink } from './verify';

const DAY_MS = 86_400_000;
/** The hour of the machine's own clock at which few are at work. */
const NIGHT_HOUR = 3;
/** The first look waits until the doors are open. */
const SOON_MS = 5_000;
/** Entries before the new ones that are looked at again with each sealing. */
const TAIL = 100;

/**
 * Looks by itself whether the audit chains hold: whole and against the anchors soon after a start (also after a restore) and each night, the last entries
 * with each sealing. A break is a security event (R107): logged `fatal` with practice and place, never with content, and kept in `runtime.brokenChains`.
 */
@Injectable()
export class AuditVerifier {
  private subscription?: Subscription;
  private readonly said = new Set<string>();
  private tell: () => void = () => undefined;

  constructor(private readonly runtime: Runtime) {}

  /** @param tell called with the first break that is found, for whoever started this process */
  start(tell: () => void): void {
    this.tell = tell;
    this.subscription = merge(timer(SOON_MS), timer(nextNight(new Date()), DAY_MS))
      .pipe(
        exhaustMap(() => this.verifyAll()),
        retry({ delay: (error: Error) => (this.runtime.log.warn({ name: error.name }, 'the audit trail waits to be verified'), timer(60_000)) }),
      )
      .subscribe();
  }

  stop(): void {
    this.subscription?.unsubscribe();
  }

  /** Every practice's chain from its beginning; one that another process is at is left to it. */
  async verifyAll(): Promise<void> {
    this.said.clear();
    const client = await this.runtime.jobs.pool.connect();
    try {
      const { rows } = await client.query<{ practice_id: string }>('SELECT practice_id FROM kernel.practices()');
      for (const { practice_id: practiceId } of rows) await this.alone(client, practiceId, () => this.verify(client, practiceId));
    } finally {
      client.release();
    }
  }

  /** The entries just sealed and some before them. */
  async lookBack(client: PoolClient, practiceId: string, firstNew: number): Promise<void> {
    const bad = await verifyTail(client, practiceId, this.runtime.keys.auditKey, Math.max(1, firstNew - TAIL));
    if (bad) this.report(practiceId, bad);
  }

  private async verify(client: PoolClient, practiceId: string): Promise<void> {
    const { keys, config, brokenChains } = this.runtime;
    const { firstBad } = await verifyAudit(client, practiceId, keys.auditKey, config.anchorFile);
    if (firstBad) this.report(practiceId, firstBad);
    else brokenChains.delete(practiceId);
  }

  private async alone(client: PoolClient, practiceId: string, work: () => Promise<void>): Promise<void> {
    const lock = [`attune-verify|${practiceId}`];
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked', lock);
    if (!rows[0]?.locked) return;
    try {
      await work();
    } finally {
      await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', lock);
    }
  }

  private report(practiceId: string, { seq, why }: BrokenLink): void {
    const key = `${practiceId}|${seq}|${why}`;
    if (this.said.has(key)) return;
    this.said.add(key);
    this.runtime.brokenChains.add(practiceId);
    this.runtime.log.fatal({ practiceId, seq, why }, 'the audit trail does not hold: entries were changed, removed or put back');
    this.tell();
  }
}

function nextNight(now: Date): Date {
  const night = new Date(now);
  night.setHours(NIGHT_HOUR, 0, 0, 0);
  if (night <= now) night.setDate(night.getDate() + 1);
  return night;
}
