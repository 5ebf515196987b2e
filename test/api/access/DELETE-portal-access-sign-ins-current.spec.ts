import { aPractice, type Practice } from '@attune/testing';
import { signIn } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

describe('DELETE /api/portal/access/sign-ins/current', () => {
  it('signs out here, and only here', async () => {
    const elsewhere = practice.as('x1');
    await elsewhere.get('/api/portal/access/me');
    const { browser } = await signIn(practice, 'x1');
    const token = browser.cookies.get('__Host-partner') ?? '';
    const reply = await browser.delete('/api/portal/access/sign-ins/current');
    expect([reply.status, reply.headers['clear-site-data']]).toEqual([204, '"cache", "storage"']);
    expect(browser.cookies.has('__Host-partner')).toBe(false);
    const replay = await practice.visitor('portal', 'x1').get('/api/portal/access/me', { headers: { cookie: `__Host-partner=${token}` } });
    expect(replay.status).toBe(401);
    expect((await elsewhere.get('/api/portal/access/me')).status).toBe(200);
  });

  it('is not for strangers', async () => {
    expect((await practice.visitor('portal').delete('/api/portal/access/sign-ins/current')).status).toBe(401);
  });
});
