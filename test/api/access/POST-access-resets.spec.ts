import { aPractice, house, type Practice } from '@attune/testing';
import { linkTo } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const ask = (email: unknown, headers = {}) => practice.visitor('staff').post('/api/access/resets', { email }, { headers });

describe('POST /api/access/resets', () => {
  it('mails a link to the address on record, from the configured site, and says the same in any case', async () => {
    const { email } = practice.person('a1');
    const known = await ask(email.toUpperCase(), { host: 'evil.example', origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' });
    const unknown = await ask('nobody@example.test');
    expect([known.status, known.text]).toEqual([204, '']);
    expect([unknown.status, unknown.text]).toEqual([204, '']);
    expect(Object.keys(known.headers)).toEqual(Object.keys(unknown.headers));
    const mails = await practice.mails();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: email, subject: 'Choose a new password' });
    expect(mails[0]?.text).toMatch(/http:\/\/localhost:4200\/reset#[\w-]{43}/);
  });

  it('carries ids and no token in its job; the token is kept as a hash', async () => {
    const { email } = practice.person('a1');
    await ask(email);
    const waiting = JSON.stringify(await house().database.sql(`SELECT ids FROM kernel.outbox WHERE practice_id = $1`, [practice.id]));
    const token = await linkTo(practice, email);
    expect(token).toHaveLength(43);
    expect(waiting).not.toContain(token);
    const [row] = await house().database.sql<{ whole: string }>('SELECT r::text AS whole FROM access.reset r WHERE account_id = $1', [practice.ids.a1]);
    expect(row?.whole).not.toContain(token);
  });

  it.each([[['a@b.test', 'c@d.test']], [{ a: 1 }], [null], [7]])('takes one address and no %j', async (email) => {
    expect((await ask(email)).status).toBe(400);
  });

  it.each([[(email: string) => `${email},attacker@evil.example`], [(email: string) => `${email}\r\nBcc: attacker@evil.example`]])('mails to nobody for a list', async (make) => {
    expect((await ask(make(practice.person('a1').email).slice(0, 254))).status).toBe(204);
    expect(await practice.mails()).toHaveLength(0);
  });

  it('sends nothing for an ended account or a partner’s address, and slows repeats down', async () => {
    await practice.rows((rows) => rows.update('access.account', practice.ids.a1 ?? '', { ended_at: practice.clock.now() }));
    await ask(practice.person('a1').email);
    await ask(practice.person('x1').email);
    expect(await practice.mails()).toHaveLength(0);
    for (let tries = 0; tries < 4; tries += 1) await ask('nobody-else@example.test');
    expect((await ask('nobody-else@example.test')).status).toBe(204);
    expect((await ask('nobody-else@example.test')).status).toBe(429);
  });
});
