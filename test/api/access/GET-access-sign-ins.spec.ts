import { aPractice, expectShape, otherPractice, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const list = '/api/access/sign-ins';

describe('GET /api/access/sign-ins', () => {
  it('lists one’s own that are live, this one first', async () => {
    const [one, two] = [practice.as('a1'), practice.as('a1')];
    await one.get(list);
    await practice.as('a2').get(list);
    await (await otherPractice()).as('a1').get(list);
    const { status, body } = await two.get(list);
    expect(status).toBe(200);
    expectShape(body, { items: [{ id: 'uuid', device: 'text', startedAt: 'instant', lastSeenAt: 'instant', here: 'bool' }] });
    expect(body.items.map(({ id, here }: { id: string; here: boolean }) => [id, here])).toEqual([[two.signInId, true], [one.signInId, false]]);
  });

  it('leaves out what is over', async () => {
    await practice.as('a1', { keep: true }).get(list);
    practice.clock.forward(20);
    expect((await practice.as('a1').get(list)).body.items).toHaveLength(1);
  });

  it('is not for strangers', async () => {
    expect((await practice.visitor('staff').get(list)).status).toBe(401);
  });
});
