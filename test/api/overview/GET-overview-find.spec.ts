import { aPractice, expectShape, nullable, oneOf, otherPractice, type Practice } from '@attune/testing';

let practice: Practice;
const find = (q: string, who = 'a1') => practice.as(who).get(`/api/overview/find?q=${encodeURIComponent(q)}`);

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T17:00:00Z');
  await practice.rows((rows) => {
    rows.update('couples.partner', practice.ids['x1'], { given_name: 'Ana', family_name: 'Núñez' });
    rows.update('couples.couple', practice.ids['c1'], { list_name: 'nunez ana & reed tom' });
  });
});

describe('GET /api/overview/find', () => {
  it('finds a couple and a partner by a few letters, in any order, with or without accents', async () => {
    const { status, body } = await find('ana');
    expect(status).toBe(200);
    expectShape(body, { items: [{ kind: oneOf('couple', 'partner', 'staff'), id: 'uuid', coupleId: nullable('uuid'), name: 'text' }] });
    expect(body.items).toMatchObject([{ kind: 'couple', id: practice.ids['c1'] }, { kind: 'partner', id: practice.ids['x1'], coupleId: practice.ids['c1'], name: 'Ana Núñez' }]);
    expect((await find('tom NÚ')).body.items).toMatchObject([{ kind: 'couple' }]);
    expect((await find('nunez')).body.items).toMatchObject([{ kind: 'couple' }]);
  });

  it('finds staff', async () => {
    const staff = practice.people['s2'];
    expect((await find(staff?.familyName ?? '')).body.items).toMatchObject([{ kind: 'staff', id: staff?.id, coupleId: null }]);
  });

  it('finds what is one’s own work alone', async () => {
    expect((await find('ana', 'a2')).body.items).toEqual([]);
    expect((await find('ana', 's1')).body.items).toHaveLength(2);
    expect((await find('ana', 'owner')).body.items).toHaveLength(2);
    expect((await find('ana', 'x1')).status).toBe(404);
    expect((await (await otherPractice()).as('owner').get('/api/overview/find?q=ana')).body.items).toEqual([]);
  });

  it('takes % and _ as letters, and nothing for an empty question', async () => {
    expect((await find('%')).body.items).toEqual([]);
    expect((await find('_reed')).body.items).toEqual([]);
    expect((await find('  ')).body.items).toEqual([]);
  });

  it('refuses what is no question', async () => {
    expect((await practice.as('a1').get('/api/overview/find')).status).toBe(400);
    expect((await find('a'.repeat(81))).status).toBe(400);
  });
});
