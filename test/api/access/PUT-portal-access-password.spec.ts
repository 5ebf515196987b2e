import { aPractice, house, type Practice } from '@attune/testing';
import { ANOTHER_PASSWORD, signIn } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const path = '/api/portal/access/password';

describe('PUT /api/portal/access/password', () => {
  it('takes the new one; other sign-ins end, the person is told in their language', async () => {
    await practice.as('x1').patch('/api/portal/access/me', { language: 'es' });
    const elsewhere = practice.as('x1', { keep: true });
    await elsewhere.get('/api/portal/access/me');
    const { browser } = await signIn(practice, 'x1');
    expect((await browser.put(path, { current: practice.password, password: ANOTHER_PASSWORD })).status).toBe(200);
    expect((await browser.get('/api/portal/access/me')).status).toBe(200);
    expect((await elsewhere.get('/api/portal/access/me')).status).toBe(401);
    expect((await signIn(practice, 'x1', ANOTHER_PASSWORD)).reply.status).toBe(200);
    expect((await practice.mails()).map(({ to, subject }) => [to, subject])).toContainEqual([practice.person('x1').email, 'Tu cuenta cambió']);
  });

  it('refuses the other partner’s name', async () => {
    const [row] = await house().database.sql<{ name: string }>('SELECT shown_name AS name FROM couples.partner WHERE id = $1', [practice.ids.y1]);
    const reply = await practice.as('x1').put(path, { current: practice.password, password: `${row?.name} 14.02.1987` });
    expect(reply.body).toMatchObject({ status: 422, type: 'urn:attune:password-names' });
  });

  it('asks for fifteen characters, and for the present one', async () => {
    const short = await practice.as('x1').put(path, { current: practice.password, password: 'fourteen chars' });
    expect(short.body).toMatchObject({ status: 422, type: 'urn:attune:password-too-short', errors: [{ field: 'password' }] });
    expect((await practice.as('x1').put(path, { current: 'not mine', password: ANOTHER_PASSWORD })).body).toMatchObject({ status: 422, errors: [{ field: 'current' }] });
    expect((await practice.visitor('portal').put(path, { current: practice.password, password: ANOTHER_PASSWORD })).status).toBe(401);
  });
});
