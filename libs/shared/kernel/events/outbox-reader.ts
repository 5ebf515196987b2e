import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { PgBoss } from 'pg-boss';
import { exhaustMap, merge, retry, type Subscription, timer } from 'rxjs';
import { sendFlight } from '../database/flight';
import { statement } from '../database/statement';
import { Runtime } from '../runtime';
import type { JobData } from './job-data';
import { LIVE_CHANNEL } from './live';
import { OutboxNudge } from './nudge';
import { declaredHandlers } from './on-event';

const BATCH = 200;
const LOOK_EVERY_MS = 500;
// PostgreSQL takes at most 8000 bytes in one NOTIFY.
const NOTIFY_BYTES = 7000;

const begin = statement('kernel.outbox.begin', 'BEGIN');
const take = statement(
  'kernel.outbox.take',
  'SELECT id, practice_id AS "practiceId", type, ids, initiator, at, zone, live_to AS "liveTo", live_topic AS "liveTopic" FROM kernel.take_outbox($1)',
);
const notify = statement('kernel.outbox.notify', 'SELECT pg_notify($1, $2)');
const commit = statement('kernel.outbox.commit', 'COMMIT');

interface OutboxRow extends Omit<JobData, 'eventId'> {
  id: string;
  liveTo: string[];
  liveTopic: string | null;
}

/** Hands news on: to the queues of its handlers, and to the live channel in batches. One transaction a batch, so nothing is handed on twice. */
@Injectable()
export class OutboxReader {
  private subscription?: Subscription;

  constructor(
    private readonly runtime: Runtime,
    private readonly nudge: OutboxNudge,
  ) {}

  /** @param queued is told each queue that got work, once it is committed */
  start(boss: PgBoss, queued: (queue: string) => void): void {
    this.subscription = merge(timer(0, LOOK_EVERY_MS), this.nudge.wanted)
      .pipe(
        exhaustMap(() => this.drain(boss, queued)),
        retry({ delay: (error: Error) => (this.runtime.log.warn({ name: error.name }, 'outbox waits'), timer(1000)) }),
      )
      .subscribe();
  }

  stop(): void {
    this.subscription?.unsubscribe();
  }

  /** Hands on everything that waits; gives the number of events. */
  async drain(boss: PgBoss, queued: (queue: string) => void = () => undefined): Promise<number> {
    let total = 0;
    for (;;) {
      const taken = await this.batch(boss, queued);
      total += taken;
      if (taken < BATCH) return total;
    }
  }

  private async batch(boss: PgBoss, queued: (queue: string) => void): Promise<number> {
    const client = await this.runtime.jobs.pool.connect();
    try {
      const [, events] = await sendFlight<[object[], OutboxRow[]]>(client, [begin(), take(BATCH)]);
      const queues = await this.enqueue(boss, client, events);
      const messages = liveMessages(events).map((each) => notify(LIVE_CHANNEL, each));
      await sendFlight(client, [...messages, commit()]);
      queues.forEach(queued);
      return events.length;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  private async enqueue(boss: PgBoss, client: PoolClient, events: OutboxRow[]): Promise<string[]> {
    const queues: string[] = [];
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
    for (const { event, queue } of declaredHandlers()) {
      const jobs = events.filter((each) => each.type === event).map(jobOf);
      if (jobs.length === 0) continue;
      await boss.insert(queue, jobs, { db });
      queues.push(queue);
    }
    return queues;
  }
}

function jobOf({ id, practiceId, type, ids, initiator, at, zone }: OutboxRow): { data: JobData } {
  return { data: { eventId: id, practiceId, type, ids, initiator, at, zone } };
}

function liveMessages(events: OutboxRow[]): string[] {
  const messages: string[] = [];
  let batch: object[] = [];
  let size = 2;
  for (const each of events) {
    if (!each.liveTopic || each.liveTo.length === 0) continue;
    const item = { to: each.liveTo, topic: each.liveTopic, ids: each.ids };
    const bytes = Buffer.byteLength(JSON.stringify(item)) + 1;
    if (size + bytes > NOTIFY_BYTES && batch.length > 0) {
      messages.push(JSON.stringify(batch));
      batch = [];
      size = 2;
    }
    batch.push(item);
    size += bytes;
  }
  if (batch.length > 0) messages.push(JSON.stringify(batch));
  return messages;
}
