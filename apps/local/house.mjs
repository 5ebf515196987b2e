import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api } from './parts/api.mjs';
import { addressesOf, apiEnvironment } from './parts/environment.mjs';
import { demoSignIns, loadDemo, migrate, ownerLink } from './parts/practice.mjs';
import { freePort } from './postgres/server.mjs';
import { prepareDatabase, startPostgres } from './postgres.mjs';
import { Ending } from './run/ending.mjs';

const PASSWORDS = { migrate: 'm', rt: 'r', job: 'j', audit: 'a' };

/**
 * The built product with a throw-away database, on free ports: for journeys and measurements. What house.d.mts promises.
 */
export async function openHouse({ demo = false, env: more = {} } = {}) {
  const ending = new Ending();
  try {
    return await open(ending, demo, more);
  } catch (error) {
    await ending.settle();
    throw error;
  }
}

async function open(ending, demo, more) {
  const dataDir = mkdtempSync(join(tmpdir(), 'attune-house-'));
  ending.onEnd(() => rmSync(dataDir, { recursive: true, force: true }));
  // Others may pass through, as to the product's own data: PostgreSQL may run under another account.
  chmodSync(dataDir, 0o711);
  const postgres = { dataDir: join(dataDir, 'postgres'), password: 'p', throwAway: dataDir };
  let server = await startPostgres(postgres);
  ending.onEnd(() => server.stop());
  const urls = await prepareDatabase(server.adminUrl, { passwords: PASSWORDS });
  const ports = { staff: await freePort(), portal: await freePort() };
  const env = { ...apiEnvironment({ urls, dataDir, ports }), ATTUNE_KEY_FILE: join(dataDir, 'keys', 'attune.key'), ...(demo && { ATTUNE_DEMO: '1' }), ...more };
  await migrate(ending, env);
  if (demo) await loadDemo(ending, env, dataDir);
  const link = demo ? null : await ownerLink(ending, env);
  const api = new Api({ env, dataDir, ending, onStarted: () => {} });
  await api.start();
  return {
    ...addressesOf(ports),
    dataDir,
    adminUrl: urls.admin,
    ownerLink: link,
    signIns: demo ? demoSignIns(dataDir) : [],
    startApi: () => api.start(),
    stopApi: () => api.stop(),
    killApi: () => api.kill(),
    startDatabase: async () => (server = await startPostgres({ ...postgres, port: server.port })),
    async killDatabase() {
      const gone = new Promise((resolve) => server.onExit(resolve));
      process.kill(server.pid, 'SIGKILL');
      await gone;
      await server.stop();
    },
    close: () => ending.settle(),
  };
}
