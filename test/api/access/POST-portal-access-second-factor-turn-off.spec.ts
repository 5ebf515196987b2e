import { aPractice, type Practice } from '@attune/testing';
import { codeOf, setUpFactor, signIn } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const off = '/api/portal/access/second-factor/turn-off';

describe('POST /api/portal/access/second-factor/turn-off', () => {
  it('takes password and code, ends other sign-ins, tells the person; the codes are dead with it', async () => {
    const { browser, secret, codes } = await setUpFactor(practice, 'x1');
    const other = await signIn(practice, 'x1');
    const reply = await browser.post(off, { password: practice.password, code: await codeOf(practice, 0, secret) });
    expect(reply.body).toMatchObject({ owes: null, secondFactor: false });
    expect((await other.browser.get('/api/portal/access/me')).status).toBe(401);
    expect((await signIn(practice, 'x1')).reply.body.owes).toBeNull();
    expect((await practice.mails()).at(-1)?.to).toBe(practice.person('x1').email);
    const again = await setUpFactor(practice, 'x1');
    expect((await again.browser.post(off, { password: practice.password, code: codes[0] })).status).toBe(422);
  });

  it('takes a recovery code where the phone is lost', async () => {
    const { browser, codes } = await setUpFactor(practice, 'x1');
    expect((await browser.post(off, { password: practice.password, code: codes[9] })).status).toBe(200);
  });

  it('refuses one without the other', async () => {
    const { browser, secret } = await setUpFactor(practice, 'x1');
    expect((await browser.post(off, { password: 'not mine', code: await codeOf(practice, 0, secret) })).body.type).toBe('urn:attune:password-wrong');
    expect((await browser.post(off, { password: practice.password, code: '000000' })).body.type).toBe('urn:attune:code-wrong');
    expect((await browser.post(off, { password: practice.password })).status).toBe(400);
    expect((await browser.get('/api/portal/access/me')).body.secondFactor).toBe(true);
  });

  it('asks for a longer password first, where a short one was enough beside the code', async () => {
    const { browser, secret } = await setUpFactor(practice, 'x1');
    const short = 'moss lamp';
    expect((await browser.put('/api/portal/access/password', { current: practice.password, password: short })).status).toBe(200);
    const { body } = await browser.post(off, { password: short, code: await codeOf(practice, 0, secret) });
    expect(body).toMatchObject({ status: 422, type: 'urn:attune:password-too-short', errors: [{ field: 'password' }] });
  });

  it('has nothing to turn off where there is none, and is not for half a sign-in or a stranger', async () => {
    expect((await practice.as('y1').post(off, { password: practice.password, code: '123456' })).status).toBe(409);
    const { codes } = await setUpFactor(practice, 'x1');
    const { browser } = await signIn(practice, 'x1');
    expect((await browser.post(off, { password: practice.password, code: codes[0] })).body.type).toBe('urn:attune:second-factor-required');
    expect((await practice.visitor('portal').post(off, { password: practice.password, code: '123456' })).status).toBe(401);
  });
});
