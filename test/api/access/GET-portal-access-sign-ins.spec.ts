import { aPractice, expectShape, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const list = '/api/portal/access/sign-ins';

describe('GET /api/portal/access/sign-ins', () => {
  it('lists one’s own and never the other partner’s', async () => {
    await practice.as('y1').get(list);
    const x1 = practice.as('x1');
    const { body } = await x1.get(list);
    expectShape(body, { items: [{ id: 'uuid', device: 'text', startedAt: 'instant', lastSeenAt: 'instant', here: 'bool' }] });
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([x1.signInId]);
  });

  it('is not for strangers', async () => {
    expect((await practice.visitor('portal').get(list)).status).toBe(401);
  });
});
