import { join } from 'node:path';
import { prepareDatabase, startPostgres } from '../postgres.mjs';
import { databasePasswords } from './secrets.mjs';
import { say } from '../output.mjs';

/** The database with its roles: our own PostgreSQL, or the one that DATABASE_URL names. @returns connection strings by role */
export async function openDatabase({ databaseUrl, dataDir }, ending) {
  const passwords = databasePasswords(join(dataDir, 'keys'), databaseUrl ? '' : dataDir);
  return prepareDatabase(databaseUrl ?? (await startOwn(dataDir, passwords, ending)), { passwords });
}

async function startOwn(dataDir, passwords, ending) {
  const server = await startPostgres({ dataDir: join(dataDir, 'postgres'), password: passwords.admin });
  ending.onEnd(() => server.stop());
  server.onExit(() => {
    if (ending.begun) return;
    say(`\nPostgreSQL has ended unexpectedly; its last words are in ${join(dataDir, 'postgres.log')}. Start again: what was saved is safe.`);
    void ending.end(1);
  });
  return server.adminUrl;
}
