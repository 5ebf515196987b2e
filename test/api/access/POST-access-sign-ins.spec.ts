import { createHash } from 'node:crypto';
import { aPractice, expectShape, house, is, nullable, type Practice } from '@attune/testing';
import { signIn, signInFully, withoutSecondFactor } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const wrong = async (who: string) => (await signIn(practice, who, 'not my password at all')).reply;

describe('POST /api/access/sign-ins', () => {
  it('signs staff in as far as the second factor', async () => {
    const { browser, reply } = await signIn(practice, 'a1');
    expect(reply.status).toBe(200);
    expectShape(reply.body, {
      personId: is(practice.ids.a1), kind: is('staff'), name: 'text', email: 'text', emailVerified: is(true), language: is('en'), roles: [is('associate')],
      practice: { name: 'text', zone: is('America/Los_Angeles'), demo: is(false) }, conjoint: is(false), owes: is('code'), secondFactor: is(true),
      passwordMinimum: is(8), stepUpUntil: nullable('instant'), signIn: { id: 'uuid', endsAt: 'instant', expiresAt: 'instant' }, recovery: is(null),
    });
    expect((await browser.get('/api/practice/settings')).body).toMatchObject({ type: 'urn:attune:second-factor-required', status: 401 });
  });

  it('has staff set up a second factor before anything opens, but in a demo practice', async () => {
    await withoutSecondFactor(practice, 'a1');
    expect((await signIn(practice, 'a1')).reply.body.owes).toBe('set-up');
    await house().database.sql('UPDATE kernel.practice SET demo = true WHERE practice_id = $1', [practice.id]);
    const outside = await signIn(practice, 'a1');
    expect(outside.reply.status).toBe(401);
  });

  it('keeps its token in a cookie that no script and no other site sees, and as a hash', async () => {
    const { browser, reply } = await signIn(practice, 'a1');
    expect(reply.headers['set-cookie']).toMatch(/__Host-staff=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict/);
    const token = browser.cookies.get('__Host-staff') ?? '';
    expect(reply.text).not.toContain(token);
    const kept = await house().database.sql<{ whole: string }>('SELECT s::text AS whole FROM access.sign_in s WHERE account_id = $1', [practice.ids.a1]);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.whole).not.toContain(token);
  });

  it('gives one answer to an unknown address, a wrong password, an ended account and a partner', async () => {
    await practice.rows((rows) => rows.update('access.account', practice.ids.a2 ?? '', { ended_at: practice.clock.now() }));
    const ask = (email: string) => practice.visitor('staff').post('/api/access/sign-ins', { email, password: practice.password });
    const unknown = await ask('nobody@example.test');
    expect(unknown.status).toBe(401);
    expect(unknown.body.type).toBe('urn:attune:sign-in-refused');
    for (const reply of [await wrong('a1'), await ask(practice.person('a2').email), await ask(practice.person('x1').email)]) {
      expect(reply.text).toBe(unknown.text);
      expect(Object.keys(reply.headers)).toEqual(Object.keys(unknown.headers));
    }
  });

  it('takes the address in any case and the password in any Unicode form', async () => {
    const email = ` ${practice.person('a1').email.toUpperCase()} `;
    const reply = await practice.visitor('staff', 'a1').post('/api/access/sign-ins', { email, password: practice.password.normalize('NFD') });
    expect(reply.status).toBe(200);
  });

  it('slows a stranger down after five tries, for a minute at most, and never a known device', async () => {
    const { browser } = await signInFully(practice, 't1');
    const replies = [];
    for (let tries = 0; tries < 5; tries += 1) replies.push((await wrong('t1')).status);
    expect(replies).toEqual([401, 401, 401, 401, 401]);
    const slowed = await wrong('t1');
    expect(slowed.status).toBe(429);
    expect(Number(slowed.headers['retry-after'])).toBe(1);
    const { email } = practice.person('t1');
    expect((await browser.post('/api/access/sign-ins', { email, password: practice.password })).status).toBe(200);
    practice.clock.forward(1);
    expect((await signIn(practice, 't1')).reply.status).toBe(200);
  });

  it('lets nobody who tries an account learn from their own wait that its owner signed in', async () => {
    const waits = async (between: () => Promise<unknown>) => {
      const trying = await aPractice();
      const { email } = trying.person('t1');
      const guess = () => trying.visitor('staff').post('/api/access/sign-ins', { email, password: 'not my password at all' });
      for (let tries = 0; tries < 8; tries += 1) {
        await guess();
        trying.clock.forward(1);
      }
      practice = trying;
      await between();
      const said = [];
      for (let tries = 0; tries < 3; tries += 1) {
        const { status, headers } = await guess();
        said.push(`${status} ${headers['retry-after'] ?? ''}`);
      }
      return said;
    };
    const quiet = await waits(async () => undefined);
    const signedIn = await waits(async () => expect((await signIn(practice, 't1')).reply.status).toBe(200));
    expect(quiet).toEqual(['401 ', '429 16', '429 16']);
    expect(signedIn).toEqual(quiet);
  });

  it('lets one of many tries at once through while one has to wait', async () => {
    for (let tries = 0; tries < 7; tries += 1) {
      await wrong('t1');
      practice.clock.forward(1);
    }
    const replies = await Promise.all([1, 2, 3, 4].map(() => wrong('t1')));
    expect(replies.map(({ status }) => status).sort()).toEqual([401, 429, 429, 429]);
  });

  it('counts what comes from one network apart on the two sites: wrong partners’ passwords make no staff wait', async () => {
    const tried = () => practice.visitor('portal').post('/api/portal/access/sign-ins', { email: 'nobody-on-this-network@example.test', password: 'wrong' });
    expect((await tried()).status).toBe(401);
    const network = createHash('sha256').update(JSON.stringify(['network', `partner:${practice.address}`])).digest();
    await practice.house.database.sql('UPDATE access.throttle SET failures = 50 WHERE key = $1', [network]);
    expect((await tried()).status).toBe(429);
    expect((await signIn(practice, 't1')).reply.status).toBe(200);
  });

  it('ends the sign-in that this browser had', async () => {
    const { browser } = await signInFully(practice, 'a1');
    const before = browser.cookies.get('__Host-staff') ?? '';
    await browser.post('/api/access/sign-ins', { email: practice.person('a1').email, password: practice.password });
    const old = await practice.visitor('staff', 'a1').get('/api/access/me', { headers: { cookie: `__Host-staff=${before}` } });
    expect(old.status).toBe(401);
  });

  it('tells of a new device by mail, and of the first one not', async () => {
    await signInFully(practice, 'a1');
    expect(await practice.mails()).toHaveLength(0);
    await signInFully(practice, 'a1');
    const mails = await practice.mails();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([[practice.person('a1').email, 'New sign-in']]);
  });

  it.each([
    [{ email: 'a@b.test' }, 'password'],
    [{ password: 'x' }, 'email'],
    [{ email: ['a@b.test', 'c@d.test'], password: 'x' }, 'email'],
    [{ email: { $ne: null }, password: 'x' }, 'email'],
    [{ email: 'a@b.test', password: 'x', practiceId: 'x' }, 'practiceId'],
  ])('names what is wrong with %j', async (body, field) => {
    const reply = await practice.visitor('staff').post('/api/access/sign-ins', body);
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].field).toBe(field);
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'content-type': 'text/plain' }, 415],
  ])('is refused from elsewhere: %j', async (headers, status) => {
    const { email } = practice.person('a1');
    const reply = await practice.visitor('staff').post('/api/access/sign-ins', { email, password: practice.password }, { headers });
    expect(reply.status).toBe(status);
  });

  it('is in the audit, done and refused', async () => {
    await wrong('a1');
    await signIn(practice, 'a1');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const events = await house().database.sql('SELECT action, outcome FROM kernel.audit_event WHERE practice_id = $1 ORDER BY id', [practice.id]);
    expect(events).toEqual(expect.arrayContaining([{ action: 'access.sign-in', outcome: 'refused' }, { action: 'access.sign-in', outcome: 'ok' }]));
  });
});
