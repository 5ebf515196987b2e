import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import { pino } from 'pino';
import {
  AuditSealer, type AuditVerdict, AuditVerifier, connect, Envelopes, FixedClock, JobRunner, type KeyDriver, LocalKeyFile, namedStatements, type Principal, ProcessRuntime, readConfig, RequestContext, type Runtime,
  statement, systemPrincipal, UnitOfWork, verifyAudit,
} from '@attune/kernel';
import { FixturePractice } from '../fixture/practice';
import { leaveExitOpen, START, TestDatabase } from './database';
import { readMails } from './mails';
import { type Operation, operationsOf } from './operations';
import { Oracle } from './oracle/oracle';
import type { Rule, Viewer } from './oracle/rule';
import { openSite, type Site } from './site';

/** Where the run put its server and files. */
export interface Place {
  adminUrl: string;
  template: string;
  folder: string;
  worker: string;
}

/** What the API consists of; handed in, because nothing in `libs` imports from `apps`. */
export interface Parts {
  entities: (new () => unknown)[];
  staffSite(runtime: Runtime): DynamicModule;
  portalSite(runtime: Runtime): DynamicModule;
}

const ADDRESSEE = `SELECT practice_id AS "practiceId", id AS "personId", false AS conjoint FROM access.account WHERE email = $1
  UNION SELECT practice_id, person_id, false FROM access.invitation WHERE email = $1 LIMIT 1`;
const ZONE = 'America/Los_Angeles';

/** The product as one worker of the test run has it: both sites, one database, a clock that stands still. */
export class House {
  private canaries = 0;
  private draining = Promise.resolve();
  private readonly read = new Set<string>();
  readonly statements = namedStatements();
  /** Ends the live streams that specs opened. */
  readonly streams: (() => void)[] = [];

  private constructor(
    readonly runtime: ProcessRuntime,
    readonly clock: FixedClock,
    readonly database: TestDatabase,
    readonly sites: Record<'staff' | 'portal', Site>,
    readonly logs: string[],
    readonly oracle: Oracle,
    readonly mailFolder: string,
    readonly worker: string,
  ) {}

  static async open(place: Place, parts: Parts, like: { keys: KeyDriver; rules: ReadonlyMap<string, Rule> } = { keys: LocalKeyFile.ephemeral(), rules: new Map() }): Promise<House> {
    const database = await TestDatabase.copy(place);
    const clock = new FixedClock(new Date(START));
    const dataDir = join(place.folder, `worker-${place.worker}`);
    const config = readConfig({
      DATABASE_URL_RT: database.urlFor('attune_rt'),
      DATABASE_URL_JOB: database.urlFor('attune_job'),
      ATTUNE_DATA_DIR: dataDir,
      ATTUNE_ANCHOR_FILE: join(dataDir, 'anchors.jsonl'),
      ATTUNE_POOL_SIZE: '5',
    });
    const logs: string[] = [];
    const log = pino({ level: 'info', base: null }, { write: (line: string) => void logs.push(line) });
    const runtime = await ProcessRuntime.open(config, parts.entities, { clock, keys: like.keys, log });
    leaveExitOpen(runtime.requests.pool);
    leaveExitOpen(runtime.jobs.pool);
    const sites = {
      staff: await openSite('staff', parts.staffSite(runtime), runtime),
      portal: await openSite('portal', parts.portalSite(runtime), runtime),
    };
    const house = new House(runtime, clock, database, sites, logs, new Oracle(database, clock, like.rules), join(dataDir, 'mail'), place.worker);
    house.anew = (worker, from) => House.open({ ...place, worker, template: from?.database.name ?? place.template }, parts, { keys: runtime.keys, rules: from?.oracle.canaries() ?? new Map() });
    return house;
  }

  /** What an earlier spec file left behind shall not reach this one: news that waits, the hour, the log. */
  async newSpec(): Promise<void> {
    for (const close of this.streams.splice(0)) close();
    this.clock.set(START);
    this.logs.length = 0;
    this.runtime.brokenChains.clear();
    await this.oracle.forget();
    await this.database.sql('UPDATE kernel.outbox SET dispatched_at = now() WHERE dispatched_at IS NULL');
    await this.database.sql('DELETE FROM pgboss.job');
  }

  /** Another house with a database of its own: empty, or a copy of that of a house which is closed by now. */
  anew!: (worker: string, from?: House) => Promise<House>;

  /** A text that occurs nowhere else; the same run makes the same ones. */
  nextCanary(table: string, field: string): string {
    this.canaries += 1;
    return `CNRY-${table}-w${this.worker}n${this.canaries}-${field}`;
  }

  aPractice(): Promise<FixturePractice> {
    return FixturePractice.open(this);
  }

  /** What the oracle objects to since it was last asked, the log and the new mails included. */
  async leaks(): Promise<string[]> {
    const log = { channel: 'log', viewer: null, who: 'the log', where: 'pino', text: this.logs.splice(0).join('') } as const;
    await this.oracle.look(log);
    for (const mail of await readMails(this.mailFolder)) {
      if (this.read.has(mail.file)) continue;
      this.read.add(mail.file);
      const [viewer = null] = await this.database.sql<Viewer>(ADDRESSEE, [mail.to]);
      await this.oracle.look({ channel: 'mail', viewer, who: mail.to, where: mail.subject, text: `${mail.subject}\n${mail.text}` });
    }
    return this.oracle.take();
  }

  /** Every operation of both sites. */
  operations(): Operation[] {
    return [...operationsOf(this.sites.staff), ...operationsOf(this.sites.portal)];
  }

  /** What TypeORM would change to make the tables what the entities say; asked with an administrator's eyes, since a role sees only its own. */
  async entityDrift(): Promise<string[]> {
    const { dataSource } = await connect(this.database.urlFor(), 1, this.runtime.requests.dataSource.options.entities as (new () => unknown)[]);
    try {
      return (await dataSource.driver.createSchemaBuilder().log()).upQueries.map((each) => each.query);
    } finally {
      await dataSource.destroy();
    }
  }

  /** Does all work that waits, in every practice of this worker. One after the other: what one has in hand, another would not see and so not wait for. */
  drain(): Promise<void> {
    this.draining = this.draining.catch(() => undefined).then(() => this.sites.staff.app.get(JobRunner).drain());
    return this.draining;
  }

  /** Lets waiting work be done by itself from now on, as the running product does; for a house that is one's own. */
  run(): Promise<void> {
    return this.sites.staff.app.get(JobRunner).start();
  }

  /** Seals a text as the product would, so that a builder can write it into a row. */
  seal(practiceId: string, ref: { table: string; id: string; column: string; version: number }, text: string): Promise<Buffer> {
    const envelopes = this.sites.staff.app.get(Envelopes);
    const state = { requestId: ref.id, method: 'JOB', route: 'testing', ip: null, principal: systemPrincipal(practiceId, ZONE) };
    return RequestContext.run(state, () => envelopes.seal(ref, text));
  }

  /** Does something through the unit of work itself, as somebody; for what no route shows. */
  act<T>(principal: Principal, method: string, work: (uow: UnitOfWork) => Promise<T>): Promise<T> {
    const uow = this.sites.staff.app.get(UnitOfWork);
    return RequestContext.run({ requestId: randomUUID(), method, route: 'testing', ip: null, principal }, () => work(uow));
  }

  /** The kernel's own `statement`: specs are built apart from the product and have another one. */
  readonly statement = statement;

  sealAudit(): Promise<void> {
    return this.sites.staff.app.get(AuditSealer).sealAll();
  }

  /** What the API does by itself soon after a start and each night. */
  nightlyAudit(): Promise<void> {
    return this.sites.staff.app.get(AuditVerifier).verifyAll();
  }

  async verifyAudit(practiceId: string): Promise<AuditVerdict> {
    const client = await this.runtime.jobs.pool.connect();
    try {
      return await verifyAudit(client, practiceId, this.runtime.keys.auditKey, this.runtime.config.anchorFile);
    } finally {
      client.release();
    }
  }

  async close(): Promise<void> {
    for (const close of this.streams.splice(0)) close();
    await this.sites.staff.app.get(JobRunner).stop();
    await Promise.all([this.sites.staff.app.close(), this.sites.portal.app.close()]);
    await this.runtime.close();
    await this.database.close();
  }
}
