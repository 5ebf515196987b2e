import { aPractice, expectShape, nullable, oneOf, otherPractice, type Practice } from '@attune/testing';
import { OTHERS } from './shapes';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const path = '/api/practice/staff';

describe('GET /api/practice/staff', () => {
  it('lists who works here, page by page', async () => {
    await otherPractice();
    const whole = await practice.as('owner').get(path);
    expectShape(whole.body, {
      items: [{ id: 'uuid', name: 'text', credential: nullable('text'), email: 'text', roles: [oneOf('owner', 'supervisor', 'therapist', 'associate')], wayIn: oneOf('joined') }],
      nextCursor: nullable('text'),
    });
    const ids = whole.body.items.map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(6);
    const first = await practice.as('owner').get(`${path}?limit=4`);
    const second = await practice.as('owner').get(`${path}?limit=4&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...second.body.items].map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(second.body.nextCursor).toBeNull();
  });

  it.each(OTHERS)('is not for %s', async (who) => {
    expect((await practice.as(who).get(path)).status).toBe(403);
  });

  it.each([['?limit=0'], ['?limit=101'], ['?limit=all'], ['?cursor=xyz'], ['?sort=email'], ['?limit=1&limit=2']])('refuses %s', async (query) => {
    expect((await practice.as('owner').get(path + query)).status).toBe(400);
  });
});
