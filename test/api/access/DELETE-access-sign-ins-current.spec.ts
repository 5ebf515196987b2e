import { aPractice, type Practice } from '@attune/testing';
import { signIn } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

describe('DELETE /api/access/sign-ins/current', () => {
  it('signs out here: the cookie goes, the browser forgets, the token is dead', async () => {
    const { browser } = await signIn(practice, 'a1');
    const token = browser.cookies.get('__Host-staff') ?? '';
    const reply = await browser.delete('/api/access/sign-ins/current');
    expect(reply.status).toBe(204);
    expect(reply.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(browser.cookies.has('__Host-staff')).toBe(false);
    const replay = await practice.visitor('staff', 'a1').get('/api/access/me', { headers: { cookie: `__Host-staff=${token}` } });
    expect(replay.status).toBe(401);
  });

  it('leaves other devices signed in', async () => {
    const elsewhere = practice.as('a1');
    await elsewhere.get('/api/access/me');
    await practice.as('a1').delete('/api/access/sign-ins/current');
    expect((await elsewhere.get('/api/access/me')).status).toBe(200);
  });

  it('is not for strangers', async () => {
    expect((await practice.visitor('staff').delete('/api/access/sign-ins/current')).status).toBe(401);
  });
});
