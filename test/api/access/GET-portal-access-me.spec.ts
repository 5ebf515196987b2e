import { aPractice, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const me = '/api/portal/access/me';

describe('GET /api/portal/access/me', () => {
  it('says who one is, and nothing of the other partner', async () => {
    const before = await practice.as('x1').get(me);
    expect(before.body).toMatchObject({ personId: practice.ids.x1, kind: 'partner', roles: ['partner'] });
    await practice.as('y1').get(me);
    const after = await practice.as('x1').get(me);
    expect({ ...after.body, signIn: null }).toEqual({ ...before.body, signIn: null });
  });

  it('ends after thirty quiet minutes and after a day', async () => {
    const x1 = practice.as('x1', { keep: true });
    for (let minutes = 0; minutes < 24 * 60; minutes += 29) {
      expect((await x1.get(me)).status).toBe(200);
      practice.clock.forward(29);
    }
    expect((await x1.get(me)).status).toBe(401);
    const y1 = practice.as('y1', { keep: true });
    await y1.get(me);
    practice.clock.forward(30);
    expect((await y1.get(me)).status).toBe(401);
  });

  it('is not on the staff site, nor the staff’s here', async () => {
    expect((await practice.as('a1').get(me)).status).toBe(404);
    expect((await practice.as('x1').get('/api/access/me')).status).toBe(404);
    expect((await practice.visitor('portal').get(me)).status).toBe(401);
    const a1 = practice.as('a1');
    await a1.get('/api/access/me');
    const cookie = `__Host-partner=${a1.cookies.get('__Host-staff')}`;
    expect((await practice.visitor('portal').get(me, { headers: { cookie } })).status).toBe(401);
  });
});
