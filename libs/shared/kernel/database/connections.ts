import pg, { type Pool } from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import type { Connections } from '../runtime';
import './value-types';

// A wait without limit would hold a request for ever when all connections are taken (R096).
const CONNECT_MS = 5000;

/**
 * The pool listens to a connection only while it is idle. One that falls while it is at work fails that work by itself;
 * without a listener it would end the process too.
 */
class Connection extends pg.Client {
  constructor(options: pg.ClientConfig) {
    super(options);
    this.on('error', () => undefined);
  }
}

/**
 * One role's connections: TypeORM for writing and, on the same pool, the flights.
 * @param size how many connections this process holds at most
 */
export async function connect(url: string, size: number, entities: (new () => unknown)[] | EntitySchema[]): Promise<Connections> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    logging: false,
    poolSize: size,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: { connectionTimeoutMillis: CONNECT_MS, keepAlive: true, application_name: 'attune', Client: Connection },
  });
  await dataSource.initialize();
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  pool.on('error', () => undefined);
  return { dataSource, pool };
}
