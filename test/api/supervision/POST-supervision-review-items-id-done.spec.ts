import { randomUUID } from 'node:crypto';
import { aPractice, expectShape, house, is, otherPractice, type Practice } from '@attune/testing';
import { aReviewItem } from './a-review-item';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const done = (who: string, id: string, how = {}) => practice.as(who, how).post(`/api/supervision/review-items/${id}/done`);

describe('POST /api/supervision/review-items/:id/done', () => {
  test('the supervisor has looked at it; said again, it stays with the first', async () => {
    const { id } = await aReviewItem(practice);
    const { status, body } = await done('s1', id);
    expect(status).toBe(200);
    expectShape(body, { by: is(practice.ids['s1']), at: is('2026-11-23T18:00:00.000Z') });
    practice.clock.forward(5);
    expect((await done('s1', id)).body).toEqual(body);
    const events = await house().database.sql(`SELECT actor_id FROM kernel.audit_event WHERE practice_id = $1 AND action = 'supervision.close-review-item'`, [practice.id]);
    expect(events).toEqual([{ actor_id: practice.ids['s1'] }]);
  });

  test('an associate does not close it, nor anybody else, nor the supervisor in conjoint mode', async () => {
    const { id } = await aReviewItem(practice);
    for (const who of ['a1', 'a2', 's2', 't1', 'x1', 'y1']) expect((await done(who, id)).status).toBe(404);
    expect((await done('owner', id)).status).toBe(403);
    expect((await done('s1', id, { conjoint: true })).status).toBe(404);
    expect((await practice.as('s1').get('/api/supervision/review-items')).body.items).toHaveLength(1);
  });

  test('a clinician whom nobody supervises closes their own', async () => {
    await practice.addCouple('3', { clinician: practice.ids['t1'] ?? '' });
    const id = randomUUID();
    const item = { id, couple_id: practice.ids['c3'], source: 'settling', occasions: [randomUUID()], last_on: '2026-11-20', opened_at: '2026-11-20T18:00:00Z' };
    await practice.rows((rows) => rows.insert('supervision.review_item', item));
    expect((await done('s1', id)).status).toBe(404);
    expect((await done('t1', id)).body).toEqual({ by: practice.ids['t1'], at: practice.clock.now() });
  });

  test('has no items of other practices, nor made-up ones', async () => {
    const elsewhere = await otherPractice();
    const { id } = await aReviewItem(elsewhere);
    for (const each of [id, randomUUID(), 'nonsense']) expect((await done('s1', each)).status).toBe(404);
  });
});
