import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { versionFault } from '../postgres/roles.mjs';
import { databasePasswords } from '../parts/secrets.mjs';
import { checkRoom } from '../room.mjs';
import { checkPlatform } from '../setup/pinned-node.mjs';
import { readOptions } from './options.mjs';
import { checkPorts } from './ports.mjs';
import { Running } from './running.mjs';

let folder;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'attune-spec-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what cannot be started says why, and what to do', () => {
  it('on a machine that nothing is built for', () => expect(() => checkPlatform('freebsd-x64')).toThrow('This machine is freebsd-x64.'));

  it('on a full disk', () => expect(() => checkRoom(folder, 2 ** 60)).toThrow(/too little room on the disk of .* MB are free, 1,099,511,627,776 MB are needed/));

  it('with a port that is none, or twice the same', () => {
    expect(() => readOptions([], { STAFF_PORT: 'abc' })).toThrow('STAFF_PORT must be a port from 1 to 65535, and is "abc".');
    expect(() => readOptions([], { PORTAL_PORT: '4200' })).toThrow('STAFF_PORT and PORTAL_PORT are both 4200.');
  });

  it('with an address of a database that is none', () => expect(() => readOptions([], { DATABASE_URL: 'localhost' })).toThrow('DATABASE_URL is not the address of a PostgreSQL.'));

  it.each([
    [17, 'DATABASE_URL leads to PostgreSQL 17. Attune needs PostgreSQL 18. Update it to 18 first.'],
    [19, 'DATABASE_URL leads to PostgreSQL 19. Attune needs PostgreSQL 18. A newer one has not been tried with this version of Attune; point DATABASE_URL at a PostgreSQL 18, or unset it.'],
    [18, null],
  ])('with PostgreSQL %s', (major, fault) => expect(versionFault(major)).toBe(fault));

  it('with a flag that is unknown', () => expect(() => readOptions(['--demo'], {})).toThrow('Known are --empty'));

  it('where another program has the port', async () => {
    const other = createServer();
    await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address();
    await expect(checkPorts({ staff: port, portal: 65_001 })).rejects.toThrow(`Port ${port} is taken by another program.`);
    other.close();
  });

  it('where the data are there and their keys are not, and never with new keys', () => {
    const dataDir = join(folder, 'keyless');
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '18\n');
    expect(() => databasePasswords(join(dataDir, 'keys'), dataDir)).toThrow('their keys are gone');
  });

  it('but not because of a note that a crash left, even where its process number is in use again', async () => {
    const running = new Running(join(folder, 'crashed'));
    writeFileSync(join(folder, 'crashed', 'running.json'), JSON.stringify({ start: 1, api: 1, address: 'http://localhost:4200' }));
    await running.claim('http://localhost:4200');
    writeFileSync(join(folder, 'crashed', 'running.json'), '{"sta');
    await running.claim('http://localhost:4200');
  });
});
