import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { prepareDatabase, startPostgres } from './postgres.mjs';

jest.setTimeout(60_000);

const PASSWORDS = { migrate: 'm', rt: 'r', job: 'j', audit: 'a' };

async function ask(url, text) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('a throw-away PostgreSQL', () => {
  let server;
  let urls;
  beforeAll(async () => {
    server = await startPostgres({ ephemeral: true });
    urls = await prepareDatabase(server.adminUrl, { passwords: PASSWORDS });
  });
  afterAll(() => server.stop());

  it('is version 18, UTF-8, with checksums, and orders text the same on every machine', async () => {
    expect(await ask(urls.admin, `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('data_checksums') AS checksums`)).toEqual([{ major: 18, checksums: 'on' }]);
    expect(await ask(urls.admin, `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider, datlocale AS locale FROM pg_database WHERE datname = 'attune'`)).toEqual([
      { encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8' },
    ]);
  });

  it('can be prepared again', async () => expect(await prepareDatabase(server.adminUrl, { passwords: PASSWORDS })).toEqual(urls));

  it.each(['migrate', 'rt', 'job', 'audit'])('lets %s in, who is nobody special and owns nothing', async (who) => {
    const [role] = await ask(urls[who], `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolinherit FROM pg_roles WHERE rolname = current_user`);
    expect(Object.values(role)).toEqual([false, false, false, false, false]);
    expect(await ask(urls[who], `SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = 'attune'`)).toEqual([{ owner: 'attune_owner' }]);
  });

  it('keeps requests and jobs from waiting without end', async () => {
    const limits = `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock, current_setting('idle_in_transaction_session_timeout') AS idle`;
    expect(await ask(urls.rt, limits)).toEqual([{ statement: '10s', lock: '3s', idle: '15s' }]);
    expect(await ask(urls.job, limits)).toEqual([{ statement: '5min', lock: '10s', idle: '1min' }]);
  });

  it('lets only the migrating role become the owner', async () => {
    await expect(ask(urls.rt, 'SET ROLE attune_owner')).rejects.toThrow('permission denied');
    await expect(ask(urls.job, 'SET ROLE attune_rls')).rejects.toThrow('permission denied');
    expect(await ask(urls.migrate, 'SET ROLE attune_owner')).toEqual([]);
    await expect(ask(urls.rt, 'CREATE TABLE public.mine (id int)')).rejects.toThrow('permission denied');
  });
});

describe('a PostgreSQL with data that stay', () => {
  let folder;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'attune-spec-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const start = (dataDir) => startPostgres({ dataDir, password: 'p' });

  it('has what was committed after its starter was killed, and after it was killed itself', async () => {
    const dataDir = join(folder, 'kept', 'postgres');
    const script = `import { startPostgres } from ${JSON.stringify(new URL('./postgres.mjs', import.meta.url).href)};
      const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, password: 'p' });
      console.log(server.adminUrl);
      setInterval(() => {}, 1000);`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: dirname(new URL(import.meta.url).pathname), stdio: ['ignore', 'pipe', 'inherit'] });
    const [url] = await once(starter.stdout, 'data');
    await ask(String(url).trim(), 'CREATE TABLE kept AS SELECT 42 AS answer');
    starter.kill('SIGKILL');

    const second = await start(dataDir);
    expect(await ask(second.adminUrl, 'UPDATE kept SET answer = answer + 1 RETURNING answer')).toEqual([{ answer: 43 }]);
    const killed = new Promise((resolve) => second.onExit(resolve));
    process.kill(second.pid, 'SIGKILL');
    await killed;

    const third = await start(dataDir);
    expect(await ask(third.adminUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 43 }]);
    await third.stop();
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false);
  });

  it('is not disturbed by a pid file whose number another program has now', async () => {
    const dataDir = join(folder, 'stale', 'postgres');
    await (await start(dataDir)).stop();
    writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n1\n1\n\n\n\nready\n`);
    await (await start(dataDir)).stop();
  });

  it('refuses, in a sentence, data of another major version and folders that hold something else', async () => {
    const dataDir = join(folder, 'older');
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'PG_VERSION'), '17\n');
    await expect(start(dataDir)).rejects.toThrow('were written by PostgreSQL 17, this is PostgreSQL 18');
    expect(readFileSync(join(dataDir, 'PG_VERSION'), 'utf8')).toBe('17\n');
    rmSync(join(dataDir, 'PG_VERSION'));
    writeFileSync(join(dataDir, 'letter.txt'), 'mine');
    await expect(start(dataDir)).rejects.toThrow('is not a PostgreSQL data folder');
  });

  it('clears away what an interrupted making left', async () => {
    const dataDir = join(folder, 'cut', 'postgres');
    mkdirSync(`${dataDir}.new`, { recursive: true });
    writeFileSync(join(`${dataDir}.new`, 'PG_VERSION'), '18\n');
    await (await start(dataDir)).stop();
    expect(existsSync(`${dataDir}.new`)).toBe(false);
  });
});
