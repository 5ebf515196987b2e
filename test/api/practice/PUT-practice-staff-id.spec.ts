import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { aNewColleague, NOOR, OTHERS } from './shapes';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const change = (who: string, id: string, body: object, ifMatch: number | undefined = 1) =>
  practice.as(who).put(`/api/practice/staff/${id}`, { ...NOOR, ...body }, ifMatch === undefined ? {} : { ifMatch });

describe('PUT /api/practice/staff/:id', () => {
  it('changes name and address of somebody who has not joined', async () => {
    const id = await aNewColleague(practice);
    const { status, body } = await change('owner', id, { familyName: 'Haddad-Ruiz', email: 'noor2@example.test', title: ' Dr. ', titleEs: ' la Dra. ' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ familyName: 'Haddad-Ruiz', email: 'noor2@example.test', title: 'Dr.', titleEs: 'la Dra.', version: 2 });
  });

  it('greets by the new name, and leaves the address of who signs in with it', async () => {
    const { email } = practice.person('t1');
    expect((await change('owner', practice.ids.t1 ?? '', { email: 'else@example.test' })).body).toMatchObject({ status: 422, errors: [{ field: 'email' }] });
    expect((await change('owner', practice.ids.t1 ?? '', { email })).status).toBe(200);
    expect((await practice.as('t1').get('/api/access/me')).body.name).toBe('Noor Haddad');
  });

  it('never overwrites what somebody else wrote meanwhile', async () => {
    const id = await aNewColleague(practice);
    await change('owner', id, {});
    expect((await change('owner', id, {})).status).toBe(412);
    expect((await practice.as('owner').put(`/api/practice/staff/${id}`, NOOR)).status).toBe(428);
  });

  it.each(OTHERS)('is not for %s, of themselves neither', async (who) => {
    expect((await change(who, practice.ids[who] ?? '', {})).status).toBe(403);
  });

  it('is 404 for another practice’s', async () => {
    expect((await change('owner', (await otherPractice()).ids.a1 ?? '', {})).status).toBe(404);
  });
});
