import { aPractice, expectShape, is, nullable, otherPractice, type Practice } from '@attune/testing';
import { aNewColleague, OTHERS } from './shapes';

let practice: Practice;
let id: string;
beforeEach(async () => {
  practice = await aPractice();
  id = await aNewColleague(practice, { roles: ['associate'] });
});

const invite = (way: string, whom = id, who = 'owner') => practice.as(who).post(`/api/practice/staff/${whom}/invitation`, { way });
const accept = (token: string, code: string) =>
  practice.visitor('staff', 'new').post('/api/access/invitations/accept', { token, code, password: 'a lantern over slow water', language: 'en' });

describe('POST /api/practice/staff/:id/invitation', () => {
  it('gives a link to show and a code to tell apart, once', async () => {
    const { status, body } = await invite('screen');
    expect(status).toBe(201);
    expectShape(body, { id: 'uuid', way: is('screen'), code: 'text', link: nullable('text'), picture: 'text', expiresAt: is('2026-11-26T18:00:00.000Z') });
    expect(body.code).toMatch(/^\d{6}$/);
    expect(body.link).toMatch(/^http:\/\/localhost:4200\/invitation#[\w-]{43}$/);
    expect((await practice.as('owner').get(`/api/practice/staff/${id}`)).body.wayIn).toBe('invited');
    const joined = await accept(body.link.split('#')[1], body.code);
    expect(joined.body).toMatchObject({ personId: id, roles: ['associate'], owes: 'set-up' });
    expect((await invite('screen')).status).toBe(409);
  });

  it('mails the link and tells the code to the owner alone', async () => {
    const { body } = await invite('mail');
    expect(body.link).toBeNull();
    const [mail] = await practice.mails();
    expect(mail).toMatchObject({ to: 'noor@example.test', subject: 'Your invitation' });
    expect(mail?.text).not.toContain(body.code);
    const token = /#([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
    expect((await accept(token, body.code)).body).toMatchObject({ personId: id, emailVerified: true });
  });

  it('puts an earlier invitation out of use', async () => {
    const first = (await invite('screen')).body;
    const second = (await invite('screen')).body;
    expect((await accept(first.link.split('#')[1], first.code)).status).toBe(404);
    expect((await accept(second.link.split('#')[1], second.code)).status).toBe(200);
  });

  it.each(OTHERS)('is not for %s', async (who) => {
    expect((await invite('screen', id, who)).status).toBe(403);
  });

  it('is 404 for another practice’s, and refuses other ways', async () => {
    expect((await invite('screen', (await otherPractice()).ids.a1)).status).toBe(404);
    expect((await invite('pigeon')).status).toBe(400);
    expect((await practice.as('owner').post(`/api/practice/staff/${id}/invitation`, { way: 'mail', email: 'me@evil.example' })).status).toBe(400);
  });
});
