import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { giveTo, postgresAccount } from './postgres/account.mjs';
import { postgresBinaries } from './postgres/binaries.mjs';
import { checkDataFolder, makeDataFolder } from './postgres/data-folder.mjs';
import { endLeftover } from './postgres/leftover.mjs';
import { runServer } from './postgres/server.mjs';
import { checkRoom } from './room.mjs';

export { prepareDatabase } from './postgres/roles.mjs';

const NEEDED_BYTES = 300 * 2 ** 20;

/**
 * Starts the PostgreSQL that comes with the project, on a free port of this machine alone, or on the one it had before.
 * @param {{ dataDir?: string, password?: string, ephemeral?: boolean, port?: number, throwAway?: string }} options `ephemeral`: a throw-away server in
 * the temp folder, fast and without a promise to outlast a power cut; else `dataDir` and the `password` it is or was made with. `throwAway`: a
 * folder that is deleted when the starter was killed
 * @returns {Promise<{ adminUrl: string, port: number, pid: number, stop: () => Promise<void>, onExit: (listener: () => void) => void }>}
 */
export async function startPostgres({ dataDir, password = randomBytes(24).toString('base64url'), ephemeral = false, port, throwAway = '' }) {
  const binaries = postgresBinaries();
  const folder = ephemeral ? temporaryFolder() : openFolder(dataDir);
  checkRoom(dirname(folder), NEEDED_BYTES);
  const account = postgresAccount(binaries, folder);
  if (checkDataFolder(folder, binaries.major)) {
    await endLeftover(folder, binaries);
    giveTo(account.owner, folder);
  } else {
    makeDataFolder({ binaries, account, dataDir: folder, password, ephemeral });
  }
  const logFile = `${folder}.log`;
  const server = await runServer({ binaries, account, dataDir: folder, logFile, ephemeral, wanted: port, throwAway: ephemeral ? dirname(folder) : throwAway });
  return {
    adminUrl: `postgres://attune_admin:${password}@127.0.0.1:${server.port}/postgres`,
    ...server,
    async stop() {
      await server.stop();
      if (ephemeral) rmSync(dirname(folder), { recursive: true, force: true });
    },
  };
}

function temporaryFolder() {
  const parent = mkdtempSync(join(realpathSync(tmpdir()), 'attune-postgres-'));
  chmodSync(parent, 0o711);
  return join(parent, 'data');
}

function openFolder(dataDir) {
  const parent = dirname(resolve(dataDir));
  // Others may pass through, not look: PostgreSQL may run under another account than root's.
  mkdirSync(parent, { recursive: true, mode: 0o711 });
  return join(realpathSync(parent), basename(dataDir));
}
