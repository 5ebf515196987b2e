import { aPractice, house, type Practice } from '@attune/testing';
import { codeOf, signIn, signInFully } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const give = async (code: string, who = 'a1') => {
  const { browser } = await signIn(practice, who);
  return { browser, reply: await browser.post('/api/access/second-factor', { code }) };
};

describe('POST /api/access/second-factor', () => {
  it('completes the sign-in under a new token; the old one is dead', async () => {
    const { browser } = await signIn(practice, 'a1');
    const before = browser.cookies.get('__Host-staff') ?? '';
    const reply = await browser.post('/api/access/second-factor', { code: await codeOf(practice) });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ owes: null, roles: ['associate'] });
    expect(browser.cookies.get('__Host-staff')).not.toBe(before);
    expect((await browser.get('/api/practice/settings')).status).toBe(200);
    const old = await practice.visitor('staff', 'a1').get('/api/access/me', { headers: { cookie: `__Host-staff=${before}` } });
    expect(old.status).toBe(401);
  });

  it('takes a code once, and one step to either side', async () => {
    const code = await codeOf(practice, -30);
    expect((await give(code)).reply.status).toBe(200);
    expect((await give(code)).reply.body).toMatchObject({ status: 422, type: 'urn:attune:code-wrong' });
    expect((await give(await codeOf(practice, 30))).reply.status).toBe(200);
  });

  it.each([[-90], [90]])('refuses a code %i s away', async (seconds) => {
    expect((await give(await codeOf(practice, seconds))).reply.status).toBe(422);
  });

  it('lets exactly one of two at once use a code', async () => {
    const [one, two] = [await signIn(practice, 'a1'), await signIn(practice, 'a1')];
    const code = await codeOf(practice);
    const replies = await Promise.all([one, two].map(({ browser }) => browser.post('/api/access/second-factor', { code })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('slows guessing down', async () => {
    const { browser } = await signIn(practice, 'a1');
    const guess = async () => (await browser.post('/api/access/second-factor', { code: '000000' })).status;
    const replies = [];
    for (let tries = 0; tries < 6; tries += 1) replies.push(await guess());
    expect(replies).toEqual([422, 422, 422, 422, 422, 429]);
  });

  it('takes each recovery code once and says so by mail', async () => {
    const { browser } = await signInFully(practice, 'a1');
    await browser.post('/api/access/step-up', { password: practice.password });
    const { body } = await browser.post('/api/access/recovery-codes', {});
    const code = body.recoveryCodes[3] as string;
    expect((await give(code.toUpperCase())).reply.status).toBe(200);
    expect((await give(code)).reply.status).toBe(422);
    const kept = await house().database.sql<{ whole: string }>('SELECT r::text AS whole FROM access.recovery_code r WHERE account_id = $1', [practice.ids.a1]);
    expect(kept).toHaveLength(10);
    expect(kept.some(({ whole }) => whole.includes(code))).toBe(false);
    expect((await practice.mails()).filter(({ subject }) => subject === 'Your account was changed').length).toBe(2);
  });

  it('has nothing to ask of who is signed in, and nothing to say to who is not', async () => {
    const { browser } = await signInFully(practice, 'a1');
    expect((await browser.post('/api/access/second-factor', { code: '123456' })).status).toBe(409);
    expect((await practice.visitor('staff').post('/api/access/second-factor', { code: '123456' })).status).toBe(401);
  });

  it('names what is wrong', async () => {
    expect((await practice.as('a1', { mfa: false }).post('/api/access/second-factor', { code: 123456 })).status).toBe(400);
  });
});
