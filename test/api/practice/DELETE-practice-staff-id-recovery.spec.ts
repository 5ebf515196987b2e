import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { begin, recoveryPath } from '../access/a-recovery';
import { OTHERS } from './shapes';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

describe('DELETE /api/practice/staff/:id/recovery', () => {
  it('takes it back, once', async () => {
    await begin(practice, 't1', 'screen');
    expect((await practice.as('owner').delete(recoveryPath(practice, 't1'))).status).toBe(204);
    expect((await practice.as('t1').get('/api/access/me')).body.recovery).toBeNull();
    expect((await practice.as('owner').delete(recoveryPath(practice, 't1'))).status).toBe(404);
  });

  it('reaches no partner and no other practice', async () => {
    await begin(practice, 'x1', 'screen');
    for (const id of [practice.ids.x1, (await otherPractice()).ids.t1]) expect((await practice.as('owner').delete(`/api/practice/staff/${id}/recovery`)).status).toBe(404);
    expect((await practice.as('x1').get('/api/portal/access/me')).body.recovery).not.toBeNull();
  });

  it.each(OTHERS)('is not for %s', async (who) => {
    expect((await practice.as(who).delete(recoveryPath(practice, 't1'))).status).toBe(403);
  });
});
