import { spawnSync } from 'node:child_process';
import { chownSync, lchownSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../refusal.mjs';

const NOBODY = 65534;
const WAYS_DOWN = [
  { prefix: [], ids: { uid: NOBODY, gid: NOBODY }, owner: NOBODY },
  { prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'], ids: {}, owner: 0 },
];
const PROBE = '[ -x "$1" ] && exec "$2" --version';

/**
 * Under which account PostgreSQL runs. It refuses to be root, so root hands it down: to the account `nobody` where that may enter the project's
 * folder, else (a folder closed to others) to a user map in which root is called `nobody`.
 * @returns {{ prefix: string[], ids: { uid?: number, gid?: number }, owner: number | null }} what to put before a command, what to spawn it
 * with, and who must own the data
 */
export function postgresAccount(binaries, dataDir) {
  if (process.getuid?.() !== 0) return { prefix: [], ids: {}, owner: null };
  const found = WAYS_DOWN.find((way) => {
    const [command, ...rest] = [...way.prefix, 'sh', '-c', PROBE, 'sh', dirname(dataDir), binaries.postgres];
    return spawnSync(command, rest, { ...way.ids, cwd: '/', stdio: 'ignore' }).status === 0;
  });
  if (found) return found;
  throw new Refusal(
    `PostgreSQL does not run as root, and no other account may enter ${dirname(dataDir)}. ` +
      'Start as an ordinary user, or move the project to a folder that others may enter.',
  );
}

/** Gives a folder and all in it to the account; does nothing when it has it already. */
export function giveTo(owner, path) {
  if (owner === null || lstatSync(path).uid === owner) return;
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath ?? entry.path, entry.name), owner, owner);
  }
  // Last, so that an interrupted change is taken up again.
  chownSync(path, owner, owner);
}
