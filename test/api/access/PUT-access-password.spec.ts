import { aPractice, house, type Practice } from '@attune/testing';
import { ANOTHER_PASSWORD, signIn, signInFully } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const path = '/api/access/password';

describe('PUT /api/access/password', () => {
  it('takes the new one; other sign-ins end, this one goes on under a new token, the person is told', async () => {
    const elsewhere = practice.as('a1', { keep: true });
    await elsewhere.get('/api/access/me');
    const { browser } = await signInFully(practice, 'a1');
    const before = browser.cookies.get('__Host-staff');
    const reply = await browser.put(path, { current: practice.password, password: ANOTHER_PASSWORD });
    expect(reply.status).toBe(200);
    expect(browser.cookies.get('__Host-staff')).not.toBe(before);
    expect((await browser.get('/api/access/me')).status).toBe(200);
    expect((await elsewhere.get('/api/access/me')).status).toBe(401);
    expect((await signIn(practice, 'a1')).reply.status).toBe(401);
    expect((await signIn(practice, 'a1', ANOTHER_PASSWORD)).reply.status).toBe(200);
    expect((await practice.mails()).at(-1)).toMatchObject({ to: practice.person('a1').email, subject: 'Your account was changed' });
    const [row] = await house().database.sql<{ hash: string }>('SELECT password_hash AS hash FROM access.credential WHERE account_id = $1', [practice.ids.a1]);
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  it.each([
    ['seven77', 'password-too-short'],
    ['sunshine', 'password-common'],
    ['iloveyou2026', 'password-common'],
    ['x y '.repeat(33), 'password-too-long'],
  ])('refuses %j: %s', async (next, type) => {
    const reply = await practice.as('a1').put(path, { current: practice.password, password: next });
    expect(reply.body).toMatchObject({ status: 422, type: `urn:attune:${type}`, errors: [{ field: 'password' }] });
  });

  it('refuses the practice’s and one’s own names', async () => {
    const { familyName, email } = practice.person('a1');
    for (const next of [`${familyName}2026!`, `${email.split('@')[0]}1`, email, `${email} 2026`]) {
      expect((await practice.as('a1').put(path, { current: practice.password, password: next })).body.type).toBe('urn:attune:password-names');
    }
  });

  it('needs the present one', async () => {
    const reply = await practice.as('a1').put(path, { current: 'not mine', password: ANOTHER_PASSWORD });
    expect(reply.body).toMatchObject({ status: 422, errors: [{ field: 'current' }] });
    expect((await practice.visitor('staff').put(path, { current: practice.password, password: ANOTHER_PASSWORD })).status).toBe(401);
  });
});
