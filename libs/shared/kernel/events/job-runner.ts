import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PgBoss } from 'pg-boss';
import { exhaustMap, retry, type Subscription, timer } from 'rxjs';
import { sendFlight } from '../database/flight';
import { statement } from '../database/statement';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { systemPrincipal } from '../principal';
import { RequestContext } from '../request-context';
import { Runtime } from '../runtime';
import { Mailer } from '../mail/mailer';
import { MAIL_QUEUE } from '../mail/templates';
import type { JobData } from './job-data';
import { HANDLER_KEY, type HandlerSpec } from './on-event';
import { LOOK_KEY } from './on-look';
import type { StoredEvent } from './outbox';
import { OutboxReader } from './outbox-reader';

type Handler = (event: StoredEvent, tx: Tx) => Promise<void>;
type Look = () => Promise<void>;

/** A queue's worker is woken by what comes in here. By itself it looks for what another process brought, or what is to be tried again. */
const LOOK_EVERY_S = 5;

const firstTime = statement(
  'kernel.handled',
  'INSERT INTO kernel.handled (practice_id, event_id, queue) VALUES (kernel.practice_id(), $1, $2) ON CONFLICT DO NOTHING RETURNING event_id',
  { writes: true },
);

const waiting = statement('kernel.jobs.waiting', `SELECT DISTINCT name FROM pgboss.job WHERE state IN ('created', 'retry')`);

/** Runs handlers of news. A handler's effect and the mark that it was done commit together, so a repeated job changes nothing. */
@Injectable()
export class JobRunner {
  private boss?: PgBoss;
  private handlers = new Map<string, Handler>();
  private looks: { look: Look; everyMs: number }[] = [];
  private looking: Subscription[] = [];
  private readonly workers = new Map<string, string>();

  constructor(
    private readonly runtime: Runtime,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly uow: UnitOfWork,
    private readonly outbox: OutboxReader,
    private readonly mailer: Mailer,
  ) {}

  async start(): Promise<void> {
    const boss = await this.connect();
    for (const queue of [...this.handlers.keys(), MAIL_QUEUE]) {
      const worker = await boss.work<JobData>(queue, { pollingIntervalSeconds: LOOK_EVERY_S }, async ([job]) => {
        try {
          if (job) await this.handle(queue, job.data);
        } finally {
          // One at a time, and none waits for the next look; one that failed is not taken again before its time.
          this.wake(queue);
        }
      });
      this.workers.set(queue, worker);
    }
    this.outbox.start(boss, (queue) => this.wake(queue));
    this.looking = this.looks.map(({ look, everyMs }) =>
      timer(everyMs, everyMs)
        .pipe(exhaustMap(look), retry({ delay: (error: Error) => (this.runtime.log.warn({ name: error.name }, 'a look waits'), timer(5000)) }))
        .subscribe(),
    );
  }

  /** Does all waiting work at once, round after round, until nothing is left; for tests and for loading the demo. */
  async drain(): Promise<void> {
    const boss = await this.connect();
    for (const { look } of this.looks) await look();
    for (let busy = true; busy; ) {
      busy = (await this.outbox.drain(boss)) > 0;
      for (const queue of await this.waiting()) {
        for (const job of await boss.fetch<JobData>(queue, { batchSize: 100 })) {
          busy = true;
          await this.handle(queue, job.data);
          await boss.complete(queue, job.id);
        }
      }
    }
  }

  async stop(): Promise<void> {
    this.outbox.stop();
    for (const each of this.looking.splice(0)) each.unsubscribe();
    await this.boss?.stop({ graceful: true, timeout: 20_000 });
    delete this.boss;
  }

  private wake(queue: string): void {
    const worker = this.workers.get(queue);
    if (worker) this.boss?.notifyWorker(worker);
  }

  /** In the order in which handlers are declared, and mails last. Asked at once: most queues are empty. */
  private async waiting(): Promise<string[]> {
    const client = await this.runtime.jobs.pool.connect();
    try {
      const [rows] = await sendFlight<[{ name: string }[]]>(client, [waiting()]);
      const names = new Set(rows.map(({ name }) => name));
      return [...this.handlers.keys(), MAIL_QUEUE].filter((queue) => names.has(queue));
    } finally {
      client.release();
    }
  }

  private async connect(): Promise<PgBoss> {
    if (this.boss) return this.boss;
    this.handlers = new Map(this.find<HandlerSpec, Handler>(HANDLER_KEY).map(({ mark, method }) => [mark.queue, method]));
    this.looks = this.find<number, Look>(LOOK_KEY).map(({ mark, method }) => ({ look: method, everyMs: mark }));
    const boss = new PgBoss({ connectionString: this.runtime.config.jobDatabaseUrl, schema: 'pgboss', migrate: false, createSchema: false, schedule: false, max: 4 });
    boss.on('error', (error: Error) => this.runtime.log.warn({ name: error.name }, 'jobs wait'));
    await boss.start();
    this.boss = boss;
    return boss;
  }

  private async handle(queue: string, data: JobData): Promise<void> {
    const { practiceId, zone, initiator } = data;
    const state = { requestId: randomUUID(), method: 'JOB', route: queue, ip: null, initiator, principal: systemPrincipal(practiceId, zone) };
    await RequestContext.run(state, async () => {
      if (queue === MAIL_QUEUE) return this.mailer.deliver(data);
      const handler = this.handlers.get(queue);
      if (!handler) throw new Error(`No handler for ${queue}`);
      await this.uow.transaction(async (tx) => {
        const [first] = await tx.sql(firstTime(data.eventId, queue));
        if (first) await handler({ id: data.eventId, practiceId, type: data.type, ids: data.ids, initiator, at: data.at }, tx);
      });
    });
  }

  /** Every method that carries the mark, bound to what it belongs to. */
  private find<M, F extends (...args: never[]) => unknown>(key: string): { mark: M; method: F }[] {
    const instances = this.discovery.getProviders().flatMap(({ instance }) => (instance && typeof instance === 'object' ? [instance as Record<string, F>] : []));
    return instances.flatMap((instance) =>
      this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object).flatMap((name) => {
        const method = instance[name] as F;
        const mark = this.reflector.get<M | undefined>(key, method);
        return mark === undefined ? [] : [{ mark, method: method.bind(instance) as F }];
      }),
    );
  }
}
