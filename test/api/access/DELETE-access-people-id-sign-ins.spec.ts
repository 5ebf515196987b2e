import { aPractice, otherPractice, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const path = (id = '') => `/api/access/people/${id}/sign-ins`;

describe('DELETE /api/access/people/:id/sign-ins', () => {
  it.each([['a1', '/api/access/me'], ['x1', '/api/portal/access/me']])('ends those of %s at once', async (who, me) => {
    const live = practice.as(who, { keep: true });
    expect((await live.get(me)).status).toBe(200);
    expect((await practice.as('owner', { stepUp: true }).delete(path(practice.ids[who]))).status).toBe(204);
    expect((await live.get(me)).status).toBe(401);
  });

  it.each([['s1'], ['a1'], ['t1']])('is not for %s', async (who) => {
    expect((await practice.as(who).delete(path(practice.ids.a2))).status).toBe(403);
  });

  it('asks for the password for each person anew', async () => {
    const owner = practice.as('owner');
    const ask = async (who: string) => (await owner.delete(path(practice.ids[who]))).body;
    const { type, act } = await ask('a1');
    expect(type).toBe('urn:attune:step-up-required');
    await owner.post('/api/access/step-up', { password: practice.password, act });
    expect((await ask('a2')).type).toBe('urn:attune:step-up-required');
    expect((await owner.delete(path(practice.ids.a1))).status).toBe(204);
  });

  it('is 404 for somebody of another practice, and for nobody', async () => {
    const other = await otherPractice();
    const live = other.as('a1', { keep: true });
    await live.get('/api/access/me');
    expect((await practice.as('owner', { stepUp: true }).delete(path(other.ids.a1))).status).toBe(404);
    expect((await practice.as('owner', { stepUp: true }).delete(path('0b8f0d4e-7a55-4f7e-9a55-1f2c3d4e5f60'))).status).toBe(404);
    expect((await live.get('/api/access/me')).status).toBe(200);
    expect((await practice.visitor('staff').delete(path(practice.ids.a1))).status).toBe(401);
  });
});
