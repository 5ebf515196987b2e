import { aPractice, type Practice } from '@attune/testing';
import { codeOf, setUpFactor, signIn } from './accounts';

let practice: Practice;
let secret: string;
let codes: string[];
beforeEach(async () => {
  practice = await aPractice();
  ({ secret, codes } = await setUpFactor(practice, 'x1'));
});

const give = async (code: string) => {
  const { browser } = await signIn(practice, 'x1');
  return { browser, reply: await browser.post('/api/portal/access/second-factor', { code }) };
};

describe('POST /api/portal/access/second-factor', () => {
  it('opens the portal, under a new token', async () => {
    const { browser } = await signIn(practice, 'x1');
    const before = browser.cookies.get('__Host-partner');
    const reply = await browser.post('/api/portal/access/second-factor', { code: await codeOf(practice, 0, secret) });
    expect(reply.body).toMatchObject({ owes: null, roles: ['partner'] });
    expect(browser.cookies.get('__Host-partner')).not.toBe(before);
    expect((await browser.get('/api/portal/couples/people')).status).toBe(200);
  });

  it('takes each code once, of the app and of the ten', async () => {
    const code = await codeOf(practice, 0, secret);
    expect((await give(code)).reply.status).toBe(200);
    expect((await give(code)).reply.body).toMatchObject({ status: 422, type: 'urn:attune:code-wrong' });
    expect((await give(codes[0] ?? '')).reply.status).toBe(200);
    expect((await give(codes[0] ?? '')).reply.status).toBe(422);
  });

  it('does not take what the other partner’s app shows', async () => {
    const other = await setUpFactor(practice, 'y1');
    expect((await give(await codeOf(practice, 0, other.secret))).reply.status).toBe(422);
    expect((await give(other.codes[0] ?? '')).reply.status).toBe(422);
  });

  it('is owed after a new password by mail too (R062)', async () => {
    await practice.visitor('portal').post('/api/portal/access/resets', { email: practice.person('x1').email });
    const token = /#([\w-]{43})/.exec((await practice.mails()).at(-1)?.text ?? '')?.[1];
    expect((await practice.visitor('portal').post('/api/portal/access/resets/complete', { token, password: 'a lantern over slow water' })).status).toBe(204);
    expect((await signIn(practice, 'x1', 'a lantern over slow water')).reply.body.owes).toBe('code');
  });

  it('asks nothing of whoever has none, and is not for strangers', async () => {
    expect((await practice.as('y1').post('/api/portal/access/second-factor', { code: '123456' })).status).toBe(409);
    expect((await practice.visitor('portal').post('/api/portal/access/second-factor', { code: '123456' })).status).toBe(401);
  });
});
