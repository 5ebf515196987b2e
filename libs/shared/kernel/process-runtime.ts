import { pino, type Logger } from 'pino';
import { Clock } from './clock';
import type { Config } from './config';
import { connect } from './database/connections';
import { type KeyDriver, LocalKeyFile } from './encryption/keys';
import { KERNEL_ENTITIES } from './entities';
import { type Connections, Runtime } from './runtime';

type Entities = (new () => unknown)[];

/** The runtime of a real process: built once, closed once. */
export class ProcessRuntime extends Runtime {
  ready = true;
  readonly brokenChains = new Set<string>();

  private constructor(
    readonly config: Config,
    readonly clock: Clock,
    readonly log: Logger,
    readonly keys: KeyDriver,
    readonly requests: Connections,
    readonly jobs: Connections,
  ) {
    super();
  }

  /**
   * Connects and reads the keys; refuses to start without either.
   * @param entities the tables of all domains
   */
  static async open(config: Config, entities: Entities, overrides: { clock?: Clock; keys?: KeyDriver; log?: Logger } = {}): Promise<ProcessRuntime> {
    // Logs name acts and ids; request bodies, queries and answers never reach them.
    const log = overrides.log ?? pino({ level: config.logLevel, base: null });
    const keys = overrides.keys ?? LocalKeyFile.read(config.keyFile);
    const all = [...KERNEL_ENTITIES, ...entities];
    const requests = await connect(config.databaseUrl, config.poolSize, all);
    const jobs = await connect(config.jobDatabaseUrl, 4, all);
    return new ProcessRuntime(config, overrides.clock ?? new Clock(), log, keys, requests, jobs);
  }

  async close(): Promise<void> {
    this.ready = false;
    await this.requests.dataSource.destroy();
    await this.jobs.dataSource.destroy();
  }
}
