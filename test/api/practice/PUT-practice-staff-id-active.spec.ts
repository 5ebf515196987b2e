import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { OTHERS } from './shapes';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const set = (who: string, id = '', active = false) => practice.as(who, { stepUp: true }).put(`/api/practice/staff/${id}/active`, { active });
const signsIn = (who: string) => practice.visitor('staff', who).post('/api/access/sign-ins', { email: practice.person(who).email, password: practice.password });

describe('PUT /api/practice/staff/:id/active', () => {
  it('shuts out at once: live sign-ins, new ones, and what they supervised', async () => {
    const live = practice.as('s1', { keep: true });
    expect((await live.get(`/api/practice/staff/${practice.ids.a1}`)).status).toBe(200);
    const { status, body } = await set('owner', practice.ids.s1);
    expect(status).toBe(200);
    expect(body).toMatchObject({ wayIn: 'ended', supervision: [] });
    expect((await live.get(`/api/practice/staff/${practice.ids.a1}`)).status).toBe(401);
    expect((await signsIn('s1')).status).toBe(401);
  });

  it('leaves no couple without anybody: whoever supervised stays until it is handed over', async () => {
    const { status, body } = await set('owner', practice.ids.a1);
    expect([status, body.treats, body.supervision.map((each: { supervisorId: string }) => each.supervisorId)]).toEqual([200, 2, [practice.ids.s1]]);
    expect((await practice.as('s1').get(`/api/couples/${practice.ids.c1}`)).status).toBe(200);
    const fromOn = practice.clock.now().slice(0, 10);
    const supervises = async () => (await practice.as('owner').get(`/api/practice/staff/${practice.ids.a1}`)).body.supervision.length;
    for (const [couple, left] of [['c1', 1], ['c9', 0]] as const) {
      expect((await practice.as('owner').post(`/api/couples/${practice.ids[couple]}/assignments`, { staffId: practice.ids.t1, fromOn })).status).toBe(201);
      await practice.jobs.drain();
      expect(await supervises()).toBe(left);
    }
  });

  it('takes somebody up again', async () => {
    await set('owner', practice.ids.a1);
    expect((await set('owner', practice.ids.a1, true)).body.wayIn).toBe('joined');
    expect((await signsIn('a1')).status).toBe(200);
  });

  it('is never for oneself, and asks for the password again', async () => {
    expect((await set('owner', practice.ids.owner)).body.type).toBe('urn:attune:not-oneself');
    const reply = await practice.as('owner').put(`/api/practice/staff/${practice.ids.a1}/active`, { active: false });
    expect(reply.body.type).toBe('urn:attune:step-up-required');
  });

  it.each(OTHERS)('is not for %s', async (who) => {
    expect((await set(who, practice.ids.a2)).status).toBe(403);
  });

  it('is 404 for another practice’s, who go on', async () => {
    const other = await otherPractice();
    expect((await set('owner', other.ids.a1)).status).toBe(404);
    expect((await other.as('a1').get('/api/access/me')).status).toBe(200);
    expect((await practice.as('owner', { stepUp: true }).put(`/api/practice/staff/${practice.ids.a1}/active`, { active: 'no' })).status).toBe(400);
  });
});
