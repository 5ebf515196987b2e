import { aPractice, house, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const ask = async (who: string) => (await practice.as(who).post('/api/access/draft-key', {})).body.key as string;

describe('POST /api/access/draft-key', () => {
  it('gives the same key at each sign-in, to its person alone, and keeps it sealed', async () => {
    const key = await ask('a1');
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(await ask('a1')).toBe(key);
    expect(await ask('a2')).not.toBe(key);
    const [row] = await house().database.sql<{ whole: string }>('SELECT c::text AS whole FROM access.credential c WHERE account_id = $1', [practice.ids.a1]);
    expect(row?.whole).not.toContain(Buffer.from(key).toString('hex'));
    expect(row?.whole).not.toContain(Buffer.from(key, 'base64').toString('hex'));
  });

  it('gives one key to two who ask first at once', async () => {
    expect(new Set(await Promise.all([ask('a1'), ask('a1'), ask('a1')])).size).toBe(1);
  });

  it('is not for strangers, nor before the second factor', async () => {
    expect((await practice.visitor('staff').post('/api/access/draft-key', {})).status).toBe(401);
    expect((await practice.as('a1', { mfa: false }).post('/api/access/draft-key', {})).status).toBe(401);
  });
});
