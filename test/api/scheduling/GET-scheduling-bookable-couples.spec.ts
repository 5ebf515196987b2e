import { randomUUID } from 'node:crypto';
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

  it('gives the owner those that go over to a clinician later, and the clinician not before the day', async () => {
    const of = `?staff=${practice.ids['t1']}`;
    for (const [who, fromOn] of [['t1', '2026-12-01'], ['a1', '2026-12-08'], ['t1', '2026-12-15']] as const) {
      expect((await practice.as('owner').post(`/api/couples/${practice.ids['c1']}/assignments`, { staffId: practice.ids[who], fromOn })).status).toBe(201);
    }
    expect(ids((await bookable(of, 'owner')).body)).toEqual([practice.ids['c1']]);
    expect(ids((await bookable()).body)).toEqual([practice.ids['c1']]);
    expect((await bookable('', 't1')).body.items).toEqual([]);
    const whole = { coupleId: practice.ids['c1'], compartment: null, staffId: practice.ids['t1'], time: '10:00', minutes: 50, rhythm: 'once' };
    const book = (date: string) => practice.as('owner').post('/api/scheduling/appointments', { ...whole, date }, { idempotencyKey: randomUUID() });
    expect((await book('2026-11-30')).body.type).toBe('urn:attune:not-treating');
    expect((await book('2026-12-02')).status).toBe(201);
  });

  it('gives nothing of another practice, and refuses what is no id', async () => {
    const foreign = await otherPractice();
    expect((await bookable(`?staff=${foreign.ids['a1']}`, 'owner')).body.items).toEqual([]);
    expect((await bookable('?staff=1')).status).toBe(400);
    expect((await bookable('?named[]=a')).status).toBe(400);
  });
});
