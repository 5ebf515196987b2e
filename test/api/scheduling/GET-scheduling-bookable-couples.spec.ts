import { aPractice, expectShape, otherPractice, type Practice } from '@attune/testing';

let practice: Practice;
const bookable = (query = '', who = 'a1') => practice.as(who).get(`/api/scheduling/bookable-couples${query}`);
const ids = (body: { items: { id: string }[] }) => body.items.map((each) => each.id);

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T17:00:00Z');
});

describe('GET /api/scheduling/bookable-couples', () => {
  it('gives the couples one treats now, not the closed ones', async () => {
    const { status, body } = await bookable();
    expect(status).toBe(200);
    expectShape(body, { items: [{ id: 'uuid', partners: [{ id: 'uuid', givenName: 'text', familyName: 'text', seat: 'text' }] }] });
    expect(ids(body)).toEqual([practice.ids['c1']]);
  });

  it('narrows by name, in which % and _ are letters', async () => {
    await practice.rows((rows) => rows.update('couples.couple', practice.ids['c1'], { list_name: 'nunez ana & reed tom' }));
    expect(ids((await bookable('?named=Tom%20N%C3%BA')).body)).toEqual([practice.ids['c1']]);
    expect((await bookable('?named=nobody')).body.items).toEqual([]);
    expect((await bookable('?named=%25')).body.items).toEqual([]);
  });

  it('gives the one that is asked for, and not where it is somebody else’s', async () => {
    const one = `?couple=${practice.ids['c1']}`;
    expect(ids((await bookable(one)).body)).toEqual([practice.ids['c1']]);
    expect((await bookable(one, 'a2')).body.items).toEqual([]);
    expect((await bookable(`?couple=${practice.ids['c2']}`)).body.items).toEqual([]);
    expect((await bookable('?couple=1')).status).toBe(400);
  });

  it('gives the owner those of a clinician, another clinician none of them', async () => {
    const of = `?staff=${practice.ids['a1']}`;
    expect(ids((await bookable(of, 'owner')).body)).toEqual([practice.ids['c1']]);
    expect((await bookable(of, 'a2')).body.items).toEqual([]);
    expect((await bookable('', 's1')).status).toBe(403);
    expect((await bookable('', 'x1')).status).toBe(404);
  });

  it('gives nothing of another practice, and refuses what is no id', async () => {
    const foreign = await otherPractice();
    expect((await bookable(`?staff=${foreign.ids['a1']}`, 'owner')).body.items).toEqual([]);
    expect((await bookable('?staff=1')).status).toBe(400);
    expect((await bookable('?named[]=a')).status).toBe(400);
  });
});
