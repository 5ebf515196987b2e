import { aPractice, expectShape, is, type Practice } from '@attune/testing';
import { signIn } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const ask = (email: string, password: string) => practice.visitor('portal').post('/api/portal/access/sign-ins', { email, password });

describe('POST /api/portal/access/sign-ins', () => {
  it('signs a partner in, with a cookie of its own name', async () => {
    const { browser, reply } = await signIn(practice, 'x1');
    expect(reply.status).toBe(200);
    expectShape(reply.body, {
      personId: is(practice.ids.x1), kind: is('partner'), name: is(practice.person('x1').name), email: is(practice.person('x1').email), emailVerified: is(true),
      language: is('en'), roles: [is('partner')], practice: { name: 'text', zone: is('America/Los_Angeles'), demo: is(false) }, conjoint: is(false),
      owes: is(null), secondFactor: is(false), passwordMinimum: is(15), stepUpUntil: is(null),
      signIn: { id: 'uuid', endsAt: is('2026-11-23T18:30:00.000Z'), expiresAt: is('2026-11-24T18:00:00.000Z') },
      recovery: is(null),
    });
    expect(reply.headers['set-cookie']).toMatch(/__Host-partner=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict/);
    expect([...browser.cookies.keys()].sort()).toEqual(['__Host-partner', '__Host-partner-device']);
  });

  it('gives one answer to an unknown address, a wrong password, and to staff', async () => {
    const unknown = await ask('nobody@example.test', practice.password);
    expect(unknown.status).toBe(401);
    expect((await ask(practice.person('x1').email, 'not my password at all')).text).toBe(unknown.text);
    expect((await ask(practice.person('a1').email, practice.password)).text).toBe(unknown.text);
  });

  it('slows a stranger down, and the one partner’s wrong tries never the other', async () => {
    for (let tries = 0; tries < 5; tries += 1) await ask(practice.person('x1').email, 'not my password at all');
    expect((await ask(practice.person('x1').email, practice.password)).status).toBe(429);
    expect((await signIn(practice, 'y1')).reply.status).toBe(200);
  });

  it('is refused from elsewhere', async () => {
    const body = { email: practice.person('x1').email, password: practice.password };
    const reply = await practice.visitor('portal').post('/api/portal/access/sign-ins', body, { headers: { 'sec-fetch-site': 'same-site' } });
    expect(reply.status).toBe(403);
  });
});
