import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../refusal.mjs';
import { giveTo } from './account.mjs';

/** Refuses a data folder that this PostgreSQL cannot work on. @returns whether there is one at all */
export function checkDataFolder(dataDir, major) {
  if (!existsSync(dataDir)) return false;
  let entries;
  try {
    entries = readdirSync(dataDir);
  } catch {
    throw new Refusal(`The data in ${dataDir} belong to another user. Start as the user who started here before.`);
  }
  if (entries.length === 0) return false;
  const file = join(dataDir, 'PG_VERSION');
  if (!existsSync(file)) throw new Refusal(`The folder ${dataDir} is not a PostgreSQL data folder. Move it away, then start again.`);
  const found = readFileSync(file, 'utf8').trim();
  if (found === major) return true;
  throw new Refusal(
    `The data in ${dataDir} were written by PostgreSQL ${found}, this is PostgreSQL ${major}, and neither reads the other's. ` +
      `Start the version of Attune that wrote them and export, or move the folder away to begin anew.`,
  );
}

/** Makes a new data folder: checksums, UTF-8, an order of text that does not depend on the machine, sign-in by password only. */
export function makeDataFolder({ binaries, account, dataDir, password, ephemeral }) {
  const unfinished = `${dataDir}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  giveTo(account.owner, unfinished);
  const [secrets, passwordFile] = writeSecret(account, password);
  try {
    const [command, ...rest] = [
      ...account.prefix, binaries.initdb, '-D', unfinished, '--username=attune_admin', `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
      '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums', ...(ephemeral ? ['--no-sync'] : []),
    ];
    const made = spawnSync(command, rest, { ...account.ids, cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } });
    if (made.status !== 0) throw new Refusal(`PostgreSQL could not make its data folder:\n${made.error?.message ?? made.stderr.trim()}`);
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
  rmSync(dataDir, { recursive: true, force: true });
  renameSync(unfinished, dataDir);
}

function writeSecret(account, password) {
  const folder = mkdtempSync(join(tmpdir(), 'attune-'));
  const file = join(folder, randomBytes(6).toString('hex'));
  writeFileSync(file, password, { mode: 0o600 });
  giveTo(account.owner, folder);
  return [folder, file];
}
