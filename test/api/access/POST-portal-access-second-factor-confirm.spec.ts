import { aPractice, expectShape, type Practice } from '@attune/testing';
import { codeOf, setUpFactor, signIn } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const confirm = '/api/portal/access/second-factor/confirm';

describe('POST /api/portal/access/second-factor/confirm', () => {
  it('gives ten recovery codes, ends other sign-ins, tells the person; the code is owed from then on', async () => {
    const elsewhere = practice.as('x1', { keep: true });
    await elsewhere.get('/api/portal/access/me');
    const mailsBefore = (await practice.mails()).length;
    const { browser, codes } = await setUpFactor(practice, 'x1');
    expect(new Set(codes).size).toBe(10);
    expect((await elsewhere.get('/api/portal/access/me')).status).toBe(401);
    expect((await browser.get('/api/portal/access/me')).body).toMatchObject({ owes: null, secondFactor: true });
    const { browser: next, reply } = await signIn(practice, 'x1');
    expect(reply.body.owes).toBe('code');
    expect((await next.get('/api/portal/couples/people')).body.type).toBe('urn:attune:second-factor-required');
    const told = (await practice.mails()).slice(mailsBefore);
    expect(told.at(-1)).toMatchObject({ to: practice.person('x1').email });
  });

  it('shows in nothing that the other partner or the clinician reads', async () => {
    const { c1 } = practice.ids;
    const seen = async () => [
      ...(await Promise.all(['/api/portal/access/me', '/api/portal/couples/people', '/api/portal/exercises/due'].map((path) => practice.as('y1', { keep: true }).get(path)))),
      ...(await Promise.all([`/api/couples/${c1}`, `/api/overview/couples/${c1}`].map((path) => practice.as('a1').get(path)))),
      await practice.as('owner').get(`/api/couples/${c1}`),
    ].map(({ text }) => text.replace(/"signIn":\{[^}]*\}/, ''));
    const stream = await practice.events('y1');
    const before = await seen();
    const at = practice.clock.now();
    await setUpFactor(practice, 'x1');
    practice.clock.set(at);
    expect(await seen()).toEqual(before);
    expect(await stream.seen()).toEqual([]);
  });

  it('needs something to confirm, a code that fits, and somebody', async () => {
    const x1 = practice.as('x1', { stepUp: true });
    expect((await x1.post(confirm, { code: '123456' })).status).toBe(409);
    const { body } = await x1.post('/api/portal/access/second-factor/set-up', {});
    const wrong = (Number(await codeOf(practice, 0, body.secret)) + 1) % 1_000_000;
    expect((await x1.post(confirm, { code: String(wrong).padStart(6, '0') })).body).toMatchObject({ status: 422, type: 'urn:attune:code-wrong' });
    const right = await x1.post(confirm, { code: await codeOf(practice, 0, body.secret) });
    expectShape(right.body, { recoveryCodes: ['text'] });
    expect((await practice.visitor('portal').post(confirm, { code: '123456' })).status).toBe(401);
  });
});
