import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { NOBODY, OTHERS } from './shapes';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
  await practice.addStaff('a3', ['associate']);
});

const relate = (more: object = {}, who = 'owner') =>
  practice.as(who).post('/api/practice/supervision', { supervisorId: practice.ids.s1, associateId: practice.ids.a3, fromOn: '2026-11-23', ...more });

describe('POST /api/practice/supervision', () => {
  it('begins at once, and shows in both people’s lists', async () => {
    const { status, body } = await relate();
    expect(status).toBe(200);
    expect(body.items).toContainEqual(expect.objectContaining({ associateId: practice.ids.a3, primary: expect.objectContaining({ id: practice.ids.s1 }) }));
    expect((await practice.as('s1').get(`/api/practice/staff/${practice.ids.a3}`)).status).toBe(200);
  });

  it('refuses a second supervisor at one time, of two owners at once too', async () => {
    expect((await relate({ associateId: practice.ids.a1, supervisorId: practice.ids.s2 })).body.type).toBe('urn:attune:relation-overlap');
    const replies = await Promise.all([relate(), relate({ supervisorId: practice.ids.s2 })]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('lets one couple have a supervisor of its own', async () => {
    const reply = await relate({ associateId: practice.ids.a1, supervisorId: practice.ids.s2, coupleId: practice.ids.c1 });
    expect(reply.status).toBe(200);
    const line = reply.body.items.find(({ associateId }: { associateId: string }) => associateId === practice.ids.a1);
    expect(line).toMatchObject({ primary: { id: practice.ids.s1 }, overrides: [{ coupleId: practice.ids.c1, id: practice.ids.s2 }] });
  });

  it('brings a new associate under a cover that runs', async () => {
    await practice.as('owner').post('/api/practice/supervision/covers', { coversId: practice.ids.s1, supervisorId: practice.ids.s2, fromOn: '2026-11-23', untilOn: '2026-11-30' });
    const { body } = await relate();
    const line = body.items.find(({ associateId }: { associateId: string }) => associateId === practice.ids.a3);
    expect(line.covers).toEqual([{ id: practice.ids.s2, name: expect.any(String), untilOn: '2026-11-30' }]);
  });

  it.each([
    ['a supervisor who is none', () => ({ supervisorId: practice.ids.t1 }), 422],
    ['an associate who is none', () => ({ associateId: practice.ids.t1 }), 422],
    ['somebody who is nobody', () => ({ associateId: NOBODY }), 404],
    ['a last day before the first', () => ({ untilOn: '2026-11-01' }), 422],
    ['no date', () => ({ fromOn: 'now' }), 400],
    ['a version of one’s own', () => ({ version: 9 }), 400],
  ])('refuses %s', async (_, more, status) => {
    expect((await relate(more())).status).toBe(status);
  });

  it.each(OTHERS)('is not for %s', async (who) => {
    expect((await relate({}, who)).status).toBe(403);
  });

  it('knows nobody of another practice', async () => {
    const other = await otherPractice();
    expect((await relate({ supervisorId: other.ids.s1 })).status).toBe(404);
    expect((await relate({ associateId: other.ids.a1 })).status).toBe(404);
  });
});
