import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { begin, recoveryPath } from '../access/a-recovery';
import { OTHERS } from './shapes';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

describe('GET /api/practice/staff/:id/recovery', () => {
  it('says when one opens', async () => {
    expect((await practice.as('owner').get(recoveryPath(practice, 't1'))).body).toEqual({ underWay: null });
    await begin(practice, 't1', 'screen');
    expect((await practice.as('owner').get(recoveryPath(practice, 't1'))).body).toEqual({
      underWay: { startedAt: '2026-11-23T18:00:00.000Z', opensAt: '2026-11-24T18:00:00.000Z', expiresAt: '2026-11-27T18:00:00.000Z' },
    });
  });

  it('is 404 for partners and other practices', async () => {
    for (const id of [practice.ids.x1, (await otherPractice()).ids.t1]) expect((await practice.as('owner').get(`/api/practice/staff/${id}/recovery`)).status).toBe(404);
  });

  it.each(OTHERS)('is not for %s', async (who) => {
    expect((await practice.as(who).get(recoveryPath(practice, 't1'))).status).toBe(403);
  });
});
