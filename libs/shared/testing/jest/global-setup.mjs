import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../../../../apps/api/bundle.mjs';
import { prepareDatabase, startPostgres } from '../../../../apps/local/postgres.mjs';

const TEMPLATE = 'attune_template';

/** One PostgreSQL and one migrated template for the run; each worker copies the template and starts the API on its copy. */
export default async function globalSetup() {
  const folder = await mkdtemp(join(tmpdir(), 'attune-test-'));
  const out = resolve('node_modules/.cache/attune-test', String(process.pid));
  await mkdir(out, { recursive: true });
  // Also when the set-up itself fails, and no teardown follows.
  process.once('exit', () => [out, folder].forEach((each) => rmSync(each, { recursive: true, force: true })));
  const house = join(out, 'house.mjs');
  const [server] = await Promise.all([
    startPostgres({ ephemeral: true }),
    bundle({ entryPoints: ['test/config/house.ts'], outfile: house, sourcemap: 'inline' }),
  ]);
  Object.assign(globalThis, { attuneRun: { server } });
  Object.assign(process.env, { ATTUNE_TEST_ADMIN: server.adminUrl, ATTUNE_TEST_HOUSE: house, ATTUNE_TEST_FOLDER: folder, ATTUNE_TEST_TEMPLATE: TEMPLATE });
  const passwords = { migrate: 'test', rt: 'test', job: 'test', audit: 'test' };
  const urls = await prepareDatabase(server.adminUrl, { database: TEMPLATE, passwords });
  const { migrate } = await import(pathToFileURL(house).href);
  await migrate(urls.migrate, null);
}
