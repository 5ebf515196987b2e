import { aPractice, expectShape, otherPractice, type Practice } from '@attune/testing';
import { LICENCE, OTHERS, PERSON } from './shapes';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const add = (body: object, whom = practice.ids.t1, who = 'owner') => practice.as(who).post(`/api/practice/staff/${whom}/licences`, { ...LICENCE, ...body });

describe('POST /api/practice/staff/:id/licences', () => {
  it('records one', async () => {
    const { status, body } = await add({ type: ' LPCC ', number: 'LPCC 678', issuedOn: '2026-01-01', expiresOn: null });
    expect(status).toBe(201);
    expectShape(body, PERSON);
    expect(body.licences).toHaveLength(2);
    expect(body.credentialLine).toContain('Licensed Professional Clinical Counselor, LPCC 678');
  });

  it.each([[{ type: '' }, 400], [{ standing: 'retired' }, 400], [{ issuedOn: '01/01/2026' }, 400], [{ expiresOn: '2020-01-01' }, 422], [{ jurisdiction: 'California' }, 400]])(
    'refuses %j', async (change, status) => {
      expect((await add(change)).status).toBe(status);
    },
  );

  it.each(OTHERS)('is not for %s, of themselves neither', async (who) => {
    expect((await add({}, practice.ids[who], who)).status).toBe(403);
  });

  it('is 404 for another practice’s', async () => {
    expect((await add({}, (await otherPractice()).ids.t1)).status).toBe(404);
  });
});
