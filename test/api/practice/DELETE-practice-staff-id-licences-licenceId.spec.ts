import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { OTHERS } from './shapes';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

async function ofT1(of = practice): Promise<string> {
  const { body } = await of.as('owner').get(`/api/practice/staff/${of.ids.t1}`);
  return body.licences[0].id as string;
}
const remove = (id: string, whom = practice.ids.t1, who = 'owner') => practice.as(who).delete(`/api/practice/staff/${whom}/licences/${id}`);

describe('DELETE /api/practice/staff/:id/licences/:licenceId', () => {
  it('takes it off the list', async () => {
    const id = await ofT1();
    const { status, body } = await remove(id);
    expect(status).toBe(200);
    expect(body.licences).toEqual([]);
    expect((await remove(id)).status).toBe(404);
  });

  it('looks at whose it is', async () => {
    expect((await remove(await ofT1(), practice.ids.a1)).status).toBe(404);
    expect((await remove(await ofT1(await otherPractice()))).status).toBe(404);
  });

  it.each(OTHERS)('is not for %s', async (who) => {
    expect((await remove(await ofT1(), practice.ids.t1, who)).status).toBe(403);
  });
});
