import { aPractice, type Practice } from '@attune/testing';
import { begin, recoveryPath } from './a-recovery';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const current = '/api/portal/access/recoveries/current';

describe('DELETE /api/portal/access/recoveries/current', () => {
  it('stops it from any sign-in that still holds, where its screens were told of it', async () => {
    const stream = await practice.events('x1');
    await begin(practice, 'x1', 'screen');
    expect((await stream.seen()).map(({ topic }) => topic)).toContain('access');
    const me = practice.as('x1');
    expect((await me.get('/api/portal/access/me')).body.recovery).toEqual({ startedAt: '2026-11-23T18:00:00.000Z', opensAt: '2026-11-24T18:00:00.000Z' });
    expect((await me.delete(current)).status).toBe(204);
    expect((await me.get('/api/portal/access/me')).body.recovery).toBeNull();
    expect((await practice.as('a1').get(recoveryPath(practice, 'x1'))).body).toEqual({ underWay: null });
    expect((await me.delete(current)).status).toBe(404);
  });

  it('stops nobody else’s', async () => {
    await begin(practice, 'x1', 'screen');
    const another = practice.as('y1');
    expect((await another.get('/api/portal/access/me')).body.recovery).toBeNull();
    expect((await another.delete(current)).status).toBe(404);
    expect((await practice.visitor('portal').delete(current)).status).toBe(401);
    expect((await practice.as('x1').get('/api/portal/access/me')).body.recovery).not.toBeNull();
  });
});
