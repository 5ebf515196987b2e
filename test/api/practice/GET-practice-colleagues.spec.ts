import { aPractice, expectShape, nullable, oneOf, otherPractice, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const path = '/api/practice/colleagues';

describe('GET /api/practice/colleagues', () => {
  it.each([['owner'], ['s1'], ['a1'], ['t1']])('gives %s names and roles, and nothing more', async (who) => {
    await otherPractice();
    const { body } = await practice.as(who).get(path);
    expectShape(body, { items: [{ id: 'uuid', name: 'text', credential: nullable('text'), roles: [oneOf('owner', 'supervisor', 'therapist', 'associate')] }] });
    expect(body.items.map(({ id }: { id: string }) => id).sort()).toEqual(['owner', 's1', 's2', 'a1', 'a2', 't1'].map((name) => practice.ids[name]).sort());
  });

  it('leaves out who does not work here any more', async () => {
    await practice.as('owner', { stepUp: true }).put(`/api/practice/staff/${practice.ids.t1}/active`, { active: false });
    expect((await practice.as('a1').get(path)).text).not.toContain(practice.ids.t1);
  });

  it('is not for strangers', async () => {
    expect((await practice.visitor('staff').get(path)).status).toBe(401);
  });
});
