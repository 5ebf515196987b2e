import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import type { Clock } from './clock';
import type { Config } from './config';
import type { KeyDriver } from './encryption/keys';

/** What one process holds once and both sites share: connections, keys, clock, configuration. */
export abstract class Runtime {
  abstract readonly config: Config;
  abstract readonly clock: Clock;
  abstract readonly log: Logger;
  /** TypeORM and pool of the request role. */
  abstract readonly requests: Connections;
  /** TypeORM and pool of the job role. */
  abstract readonly jobs: Connections;
  abstract readonly keys: KeyDriver;
  /** False from the first moment of a graceful stop: readiness answers 503. */
  abstract ready: boolean;
  /** Practices whose audit chain was found not to hold. */
  abstract readonly brokenChains: Set<string>;
}

export interface Connections {
  dataSource: DataSource;
  pool: Pool;
}
