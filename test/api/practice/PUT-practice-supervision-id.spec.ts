import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { NOBODY, OTHERS } from './shapes';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

async function ofA1(of = practice): Promise<string> {
  const { body } = await of.as('a1').get('/api/practice/supervision');
  return body.relations[0].id as string;
}
const end = (id: string, untilOn = '2026-11-23', who = 'owner', ifMatch = 1) => practice.as(who).put(`/api/practice/supervision/${id}`, { untilOn }, { ifMatch });

describe('PUT /api/practice/supervision/:id', () => {
  it('ends a relation today: over at once, in a live sign-in too (R007)', async () => {
    const live = practice.as('s1', { keep: true });
    expect((await live.get(`/api/practice/staff/${practice.ids.a1}`)).status).toBe(200);
    const { status, body } = await end(await ofA1());
    expect(status).toBe(200);
    expect(body.items.find(({ associateId }: { associateId: string }) => associateId === practice.ids.a1).primary).toBeNull();
    expect((await live.get(`/api/practice/staff/${practice.ids.a1}`)).status).toBe(404);
  });

  it('ends it on a later day', async () => {
    await end(await ofA1(), '2026-12-01');
    expect((await practice.as('s1').get(`/api/practice/staff/${practice.ids.a1}`)).status).toBe(200);
    practice.clock.set('2026-12-01T18:00:00Z');
    expect((await practice.as('s1').get(`/api/practice/staff/${practice.ids.a1}`)).status).toBe(404);
  });

  it('does not rewrite what was, nor what somebody else wrote meanwhile', async () => {
    const id = await ofA1();
    expect((await end(id, '2026-11-22')).body).toMatchObject({ status: 422, errors: [{ field: 'untilOn' }] });
    await end(id, '2026-12-01');
    expect((await end(id, '2026-12-02')).body).toMatchObject({ status: 412, current: { untilOn: '2026-12-01', version: 2 } });
  });

  it.each(OTHERS)('is not for %s', async (who) => {
    expect((await end(await ofA1(), '2026-12-01', who)).status).toBe(403);
  });

  it('is 404 for another practice’s and for none', async () => {
    expect((await end(await ofA1(await otherPractice()))).status).toBe(404);
    expect((await end(NOBODY)).status).toBe(404);
  });
});
