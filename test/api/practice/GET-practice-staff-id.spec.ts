import { aPractice, expectShape, otherPractice, type Practice } from '@attune/testing';
import { NOBODY, PERSON } from './shapes';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const read = (who: string, id = '') => practice.as(who).get(`/api/practice/staff/${id}`);

describe('GET /api/practice/staff/:id', () => {
  it('shows an associate whole, with the line that stands under their notes', async () => {
    const { status, body } = await read('owner', practice.ids.a1);
    expect(status).toBe(200);
    expectShape(body, PERSON);
    expect(body).toMatchObject({ id: practice.ids.a1, roles: ['associate'], wayIn: 'joined' });
    expect(body.credentialLine).toContain(`supervised by`);
    expect(body.supervision).toHaveLength(1);
  });

  it.each([['a1', 'a1', 200], ['s1', 'a1', 200], ['s1', 'a2', 404], ['a1', 's1', 404], ['a1', 'a2', 404], ['t1', 't1', 200], ['t1', 'a1', 404]])(
    'shows to %s of %s: %i', async (who, whom, status) => {
      expect((await read(who, practice.ids[whom])).status).toBe(status);
    },
  );

  it('shows to whoever stands in, while they do', async () => {
    const cover = { coversId: practice.ids.s2, supervisorId: practice.ids.s1, fromOn: '2026-11-24', untilOn: '2026-11-26' };
    await practice.as('owner').post('/api/practice/supervision/covers', cover);
    expect((await read('s1', practice.ids.a2)).status).toBe(404);
    practice.clock.set('2026-11-24T18:00:00Z');
    expect((await read('s1', practice.ids.a2)).status).toBe(200);
    practice.clock.set('2026-11-26T18:00:00Z');
    expect((await read('s1', practice.ids.a2)).status).toBe(404);
  });

  it('is 404 for another practice’s, a partner, and nobody', async () => {
    const other = await otherPractice();
    for (const id of [other.ids.a1, practice.ids.x1, NOBODY, 'nonsense']) expect((await read('owner', id)).status).toBe(404);
    expect((await practice.visitor('staff').get(`/api/practice/staff/${practice.ids.a1}`)).status).toBe(401);
  });
});
