import { aPractice, type Practice } from '@attune/testing';
import { coupleFile, take } from './files';

describe('PUT /api/couples/imports/:id/mapping', () => {
  let practice: Practice;
  let record: { id: string; version: number };
  const map = (mapping: object, who = 'a1', ifMatch: number | undefined = record.version) =>
    practice.as(who).put(`/api/couples/imports/${record.id}/mapping`, mapping, ifMatch === undefined ? {} : { ifMatch });

  beforeEach(async () => {
    practice = await aPractice();
    record = (await take(practice, 'a1', 'who,with whom,mail\nAna Lopez,"Reed, Tom",ana@x.org\nLi Wu,Bo,')).body;
  });

  it('says what the columns hold, and looks at every row anew', async () => {
    const { status, body } = await map({ shape: 'couple-a-row', columns: ['a.name', 'b.name', 'a.email'] });
    expect(status).toBe(200);
    expect(body).toMatchObject({ mappingFault: null, readyCount: 1, badCount: 1, version: record.version + 1 });
    const again = await map({ shape: 'couple-a-row', columns: ['a.name', 'b.name', null] }, 'a1', body.version);
    expect(again.body).toMatchObject({ readyCount: 1, version: body.version + 1 });
  });

  it.each([
    [{ shape: 'couple-a-row', columns: ['a.name', 'a.name', null] }, 422],
    [{ shape: 'couple-a-row', columns: ['a.name', 'b.given', null] }, 422],
    [{ shape: 'person-a-row', columns: ['person.name', null, null] }, 422],
    [{ shape: 'couple-a-row', columns: ['a.name', 'b.name'] }, 422],
    [{ shape: 'couple-a-row', columns: ['a.name', 'b.name', 'password'] }, 400],
    [{ shape: 'family', columns: [] }, 400],
  ])('refuses %j', async (mapping, status) => {
    const reply = await map(mapping);
    expect(reply.status).toBe(status);
    expect(reply.body.errors[0].message).toMatch(/\.$/);
  });

  it('keeps to the version that was seen, and to whoever brought the file', async () => {
    const mapping = { shape: 'couple-a-row', columns: ['a.name', 'b.name', null] };
    expect((await map(mapping, 'a1', 9)).status).toBe(412);
    expect((await practice.as('a1').put(`/api/couples/imports/${record.id}/mapping`, mapping)).status).toBe(428);
    for (const who of ['owner', 'a2', 'x1']) expect((await map(mapping, who)).status).toBe(404);
    expect((await map(mapping, 's1')).status).toBe(403);
  });

  it('is over once the file is confirmed', async () => {
    const { body } = await take(practice, 'a1', coupleFile(1, 'map'));
    record = body;
    await practice.as('a1').post(`/api/couples/imports/${record.id}/confirm`, { leaveOutBad: false }, { ifMatch: record.version });
    expect((await map(body.mapping, 'a1', record.version + 1)).body.type).toBe('urn:attune:already-confirmed');
  });
});
