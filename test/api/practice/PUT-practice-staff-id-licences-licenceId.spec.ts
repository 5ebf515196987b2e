import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { LICENCE, OTHERS } from './shapes';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

async function ofT1(of = practice): Promise<string> {
  const { body } = await of.as('owner').get(`/api/practice/staff/${of.ids.t1}`);
  return body.licences[0].id as string;
}
const change = (id: string, more: object = {}, whom = practice.ids.t1, who = 'owner', ifMatch = 1) =>
  practice.as(who).put(`/api/practice/staff/${whom}/licences/${id}`, { ...LICENCE, ...more }, { ifMatch });

describe('PUT /api/practice/staff/:id/licences/:licenceId', () => {
  it('changes it, in the version one saw', async () => {
    const id = await ofT1();
    const { status, body } = await change(id);
    expect(status).toBe(200);
    expect(body.licences).toEqual([{ ...LICENCE, id, version: 2 }]);
    expect((await change(id)).body).toMatchObject({ status: 412, current: { version: 2 } });
  });

  it('looks at whose it is', async () => {
    const id = await ofT1();
    expect((await change(id, {}, practice.ids.a1)).status).toBe(404);
    const other = await otherPractice();
    expect((await change(await ofT1(other))).status).toBe(404);
    expect((await change(await ofT1(other), {}, other.ids.t1)).status).toBe(404);
  });

  it.each(OTHERS)('is not for %s', async (who) => {
    expect((await change(await ofT1(), {}, practice.ids.t1, who)).status).toBe(403);
  });
});
