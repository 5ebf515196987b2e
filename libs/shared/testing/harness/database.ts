import pg from 'pg';
import type { Place } from './open-house';

export interface Context {
  practiceId: string;
  personId?: string;
  kind?: 'staff' | 'partner' | 'system';
  conjoint?: boolean;
}

type Row = Record<string, unknown>;

/** The worker's own copy of the migrated template, seen with an administrator's eyes or through a role of the product. */
export class TestDatabase {
  private constructor(
    readonly name: string,
    private readonly adminUrl: string,
    private readonly admin: pg.Pool,
  ) {}

  static async copy({ adminUrl, template, worker }: Place): Promise<TestDatabase> {
    const name = `attune_w${worker}`;
    const maker = new pg.Client({ connectionString: adminUrl });
    await maker.connect();
    await maker.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await maker.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER attune_owner`);
    await maker.end();
    const admin = new pg.Pool({ connectionString: address(adminUrl, name), max: 2 });
    leaveExitOpen(admin);
    return new TestDatabase(name, adminUrl, admin);
  }

  /** The address for one of the product's roles, or for the administrator. */
  urlFor(role?: string): string {
    return address(this.adminUrl, this.name, role);
  }

  /** Sees and changes everything: for looking at what the product did, never for what it should do. */
  async sql<T = Row>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.admin.query(text, values)).rows as T[];
  }

  /** Runs statements on a fresh connection of a role, in one transaction with the given context (none: no context at all). */
  async asRole<T>(role: string, context: Context | null, work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.urlFor(role) });
    await client.connect();
    try {
      await client.query('BEGIN');
      if (context) await client.query(...setContext(context));
      return await work(client);
    } finally {
      await client.query('ROLLBACK').catch(() => undefined);
      await client.end();
    }
  }

  /** Does something that shall leave nothing behind, as administrator: the transaction is rolled back. */
  async rehearse<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.admin.connect();
    try {
      await client.query('BEGIN');
      return await work(client);
    } finally {
      await client.query('ROLLBACK').catch(() => undefined);
      client.release();
    }
  }

  async close(): Promise<void> {
    await this.admin.end();
  }
}

/** Monday morning, ten o'clock in Los Angeles: the hour at which every spec begins. */
export const START = '2026-11-23T18:00:00.000Z';

/** The statement that sets who acts, for one transaction. */
export function setContext({ practiceId, personId = '', kind = 'system', conjoint = false }: Context): [string, string[]] {
  return [
    `SELECT set_config('app.practice_id', $1, true), set_config('app.person_id', $2, true), set_config('app.person_kind', $3, true), set_config('app.conjoint', $4, true),
       set_config('app.now', $5, true), set_config('app.zone', 'America/Los_Angeles', true)`,
    [practiceId, personId, kind, conjoint ? 'on' : '', START],
  ];
}

/** An idle connection shall not keep a worker of the test run alive. */
export function leaveExitOpen(pool: pg.Pool): void {
  const unref = (client: unknown) => (client as { unref(): void }).unref();
  for (const client of (pool as unknown as { _clients: unknown[] })._clients) unref(client);
  pool.on('connect', unref);
  pool.on('error', () => undefined);
}

function address(adminUrl: string, database: string, role?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (role) Object.assign(url, { username: role, password: 'test' });
  return url.href;
}
