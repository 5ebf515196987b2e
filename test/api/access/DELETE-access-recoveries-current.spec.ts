import { aPractice, type Practice } from '@attune/testing';
import { begin, recoveryPath } from './a-recovery';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const current = '/api/access/recoveries/current';

describe('DELETE /api/access/recoveries/current', () => {
  it('stops it from any sign-in that still holds, where its screens were told of it', async () => {
    const stream = await practice.events('t1');
    await begin(practice, 't1', 'screen');
    expect((await stream.seen()).map(({ topic }) => topic)).toContain('access');
    const me = practice.as('t1');
    expect((await me.get('/api/access/me')).body.recovery).toEqual({ startedAt: '2026-11-23T18:00:00.000Z', opensAt: '2026-11-24T18:00:00.000Z' });
    expect((await me.delete(current)).status).toBe(204);
    expect((await me.get('/api/access/me')).body.recovery).toBeNull();
    expect((await practice.as('owner').get(recoveryPath(practice, 't1'))).body).toEqual({ underWay: null });
    expect((await me.delete(current)).status).toBe(404);
  });

  it('stops nobody else’s', async () => {
    await begin(practice, 't1', 'screen');
    const another = practice.as('a1');
    expect((await another.get('/api/access/me')).body.recovery).toBeNull();
    expect((await another.delete(current)).status).toBe(404);
    expect((await practice.visitor('staff').delete(current)).status).toBe(401);
    expect((await practice.as('t1').get('/api/access/me')).body.recovery).not.toBeNull();
  });
});
