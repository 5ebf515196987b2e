import { aPractice, expectShape, type Practice } from '@attune/testing';
import { codeOf, signIn, signInFully, withoutSecondFactor } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const confirm = '/api/access/second-factor/confirm';

describe('POST /api/access/second-factor/confirm', () => {
  it('completes the sign-in and gives ten recovery codes', async () => {
    await withoutSecondFactor(practice, 'a1');
    const { browser } = await signIn(practice, 'a1');
    const { body } = await browser.post('/api/access/second-factor/set-up', {});
    expect((await browser.post(confirm, { code: '000000' })).status).toBe(422);
    const reply = await browser.post(confirm, { code: await codeOf(practice, 0, body.secret) });
    expect(reply.status).toBe(200);
    expectShape(reply.body, { recoveryCodes: ['text'] });
    expect(new Set(reply.body.recoveryCodes).size).toBe(10);
    expect((await browser.get('/api/access/me')).body).toMatchObject({ owes: null, secondFactor: true });
    practice.clock.forward(1);
    const again = await signIn(practice, 'a1');
    expect(again.reply.body.owes).toBe('code');
    expect((await again.browser.post('/api/access/second-factor', { code: await codeOf(practice, 0, body.secret) })).status).toBe(200);
  });

  it('replaces the app: the old one is out, other sign-ins end, the person is told', async () => {
    const elsewhere = practice.as('a1');
    expect((await elsewhere.get('/api/access/me')).status).toBe(200);
    const { browser } = await signInFully(practice, 'a1');
    await browser.post('/api/access/step-up', { password: practice.password });
    const { body } = await browser.post('/api/access/second-factor/set-up', {});
    expect((await browser.post(confirm, { code: await codeOf(practice, 0, body.secret) })).status).toBe(200);
    expect((await elsewhere.get('/api/access/me')).status).toBe(401);
    expect((await browser.get('/api/access/me')).status).toBe(200);
    practice.clock.forward(1);
    const next = await signIn(practice, 'a1');
    expect((await next.browser.post('/api/access/second-factor', { code: await codeOf(practice) })).status).toBe(422);
    expect((await practice.mails()).at(-1)).toMatchObject({ to: practice.person('a1').email, subject: 'Your account was changed' });
  });

  it('needs something to confirm, and somebody', async () => {
    expect((await practice.as('a1', { stepUp: true }).post(confirm, { code: '123456' })).status).toBe(409);
    expect((await practice.as('a1').post(confirm, { code: '123456' })).status).toBe(401);
    expect((await practice.visitor('staff').post(confirm, { code: '123456' })).status).toBe(401);
  });
});
