import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { PgBoss } from 'pg-boss';
import { declaredHandlers, LocalKeyFile, readConfig } from '@attune/kernel';
import './app.module';
import { MIGRATIONS } from './migrations';

/**
 * Brings the database up to date as the migrating role, makes the queues of all handlers, and sees to the keys: a
 * database that holds a wrapped key and no key file is refused, never given a new one.
 */
export async function migrate(url: string, keyFile: string | null): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
    schema: 'public',
    poolSize: 1,
    extra: { options: '-c role=attune_owner -c lock_timeout=10s' },
  });
  await dataSource.initialize();
  try {
    const done = await dataSource.runMigrations();
    await makeQueues(dataSource);
    if (keyFile) await seeToKeys(dataSource, keyFile);
    return done.map((each) => each.name);
  } finally {
    await dataSource.destroy();
  }
}

async function makeQueues(dataSource: DataSource): Promise<void> {
  const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: (await dataSource.query(text, values as unknown[])) as unknown[] }) };
  const boss = new PgBoss({ db: db as never, schema: 'pgboss', migrate: false, createSchema: false, supervise: false, schedule: false });
  await boss.start();
  for (const { queue } of declaredHandlers()) {
    if (!(await boss.getQueue(queue))) await boss.createQueue(queue, { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 300 });
  }
  await boss.stop({ graceful: false });
}

async function seeToKeys(dataSource: DataSource, keyFile: string): Promise<void> {
  if (existsSync(keyFile)) {
    LocalKeyFile.read(keyFile);
    return;
  }
  await dataSource.query('ALTER TABLE kernel.practice_key NO FORCE ROW LEVEL SECURITY');
  const [row] = (await dataSource.query('SELECT EXISTS (SELECT 1 FROM kernel.practice_key) AS used')) as { used: boolean }[];
  await dataSource.query('ALTER TABLE kernel.practice_key FORCE ROW LEVEL SECURITY');
  if (row?.used) throw new Error(`This database holds encrypted records, but the key file ${keyFile} is missing. Put your copy of it back, or set ATTUNE_KEY_FILE.`);
  LocalKeyFile.create(keyFile);
}

if (process.argv[1]?.endsWith('migrate.js')) {
  const url = process.env['DATABASE_URL_MIGRATE'];
  if (!url) throw new Error('DATABASE_URL_MIGRATE is missing. It holds the PostgreSQL address of the migrating role.');
  const config = readConfig({ ...process.env, DATABASE_URL_RT: url, DATABASE_URL_JOB: url });
  migrate(url, config.keyFile).then(
    (done) => process.stdout.write(`${done.length === 0 ? 'Database is up to date' : `Database: ${done.length} migrations done`}\n`),
    (error: Error) => {
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    },
  );
}
