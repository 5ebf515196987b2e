import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { OTHERS } from './shapes';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const grant = (role: string, whom = practice.ids.t1, who = 'owner') => practice.as(who, { stepUp: true }).post(`/api/practice/staff/${whom}/roles`, { role });

describe('POST /api/practice/staff/:id/roles', () => {
  it('holds with the next request of a live sign-in, and tells their screens', async () => {
    const live = practice.as('t1', { keep: true });
    expect((await live.get('/api/practice/staff')).status).toBe(403);
    const stream = await practice.events('t1');
    const { status, body } = await grant('owner');
    expect(status).toBe(201);
    expect(body.roles).toEqual(['owner', 'therapist']);
    expect((await live.get('/api/practice/staff')).status).toBe(200);
    expect((await stream.seen()).map(({ topic }) => topic)).toContain('access');
  });

  it('asks for a licence where the role takes one', async () => {
    expect((await grant('supervisor', practice.ids.a1)).body.type).toBe('urn:attune:licence-missing');
    expect((await grant('supervisor')).status).toBe(201);
    expect((await grant('supervisor')).body.type).toBe('urn:attune:role-held');
  });

  it('is never to oneself, and asks for the password again', async () => {
    expect((await grant('therapist', practice.ids.owner)).body.type).toBe('urn:attune:not-oneself');
    expect((await practice.as('owner').post(`/api/practice/staff/${practice.ids.t1}/roles`, { role: 'associate' })).body.type).toBe('urn:attune:step-up-required');
  });

  it.each(OTHERS)('is not for %s', async (who) => {
    expect((await grant('owner', practice.ids[who], who)).status).toBe(403);
  });

  it('is 404 for another practice’s, and refuses other roles', async () => {
    expect((await grant('associate', (await otherPractice()).ids.t1)).status).toBe(404);
    for (const role of ['partner', 'admin', '']) expect((await grant(role)).status).toBe(400);
  });
});
