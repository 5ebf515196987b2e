import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.mjs';

const WHO = ['admin', 'migrate', 'rt', 'job', 'audit'];

/** The database's passwords, one a role, in a file that only its owner can read; made at the first start. */
export function databasePasswords(keysDir, dataDir) {
  mkdirSync(keysDir, { recursive: true });
  chmodSync(keysDir, 0o700);
  const file = join(keysDir, 'database.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  if (existsSync(join(dataDir, 'postgres', 'PG_VERSION'))) {
    throw new Refusal(`There are data in ${dataDir}, but their keys are gone from ${keysDir}. Put your copy of that folder back; without it the data cannot be read.`);
  }
  const passwords = Object.fromEntries(WHO.map((who) => [who, randomBytes(24).toString('base64url')]));
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}
