import { createHash } from 'node:crypto';
import { aPractice, type Practice } from '@attune/testing';
import { ANOTHER_PASSWORD, linkTo, signIn } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

describe('POST /api/portal/access/resets/complete', () => {
  it('takes the new password once and ends every sign-in', async () => {
    const live = practice.as('x1', { keep: true });
    await live.get('/api/portal/access/me');
    await practice.visitor('portal').post('/api/portal/access/resets', { email: practice.person('x1').email });
    const body = { token: await linkTo(practice, practice.person('x1').email), password: ANOTHER_PASSWORD };
    const complete = () => practice.visitor('portal').post('/api/portal/access/resets/complete', body);
    expect((await complete()).status).toBe(204);
    expect((await complete()).status).toBe(404);
    expect((await live.get('/api/portal/access/me')).status).toBe(401);
    expect((await signIn(practice, 'x1', ANOTHER_PASSWORD)).reply.status).toBe(200);
  });

  it('lets whoever read the mail sign in there, however often somebody else tries at the same time', async () => {
    const { email } = practice.person('x1');
    const browser = practice.visitor('portal', 'x1');
    await browser.post('/api/portal/access/resets', { email });
    await browser.post('/api/portal/access/resets/complete', { token: await linkTo(practice, email), password: ANOTHER_PASSWORD });
    const account = createHash('sha256').update(JSON.stringify(['account', `partner:${email}`])).digest();
    await practice.house.database.sql('INSERT INTO access.throttle (key, failures, last_at) VALUES ($1, 50, $2)', [account, practice.clock.now()]);
    expect((await signIn(practice, 'x1', ANOTHER_PASSWORD)).reply.status).toBe(429);
    expect((await browser.post('/api/portal/access/sign-ins', { email, password: ANOTHER_PASSWORD })).status).toBe(200);
  });
});
