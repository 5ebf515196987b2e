import { aPractice, expectShape, type Practice } from '@attune/testing';
import { begin, recoveryPath } from '../access/a-recovery';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const read = (who: string, how = {}) => practice.as(who, how).get(recoveryPath(practice, 'x1'));

describe('GET /api/couples/:id/partners/:partnerId/recovery', () => {
  it('says when one opens, and nothing of what the account has', async () => {
    expect((await read('a1')).body).toEqual({ underWay: null });
    await begin(practice, 'x1', 'screen');
    const { body } = await read('a1');
    expectShape(body, { underWay: { startedAt: 'instant', opensAt: 'instant', expiresAt: 'instant' } });
    expect((await practice.as('a1').get(recoveryPath(practice, 'y1'))).body).toEqual({ underWay: null });
    practice.clock.forward(4 * 24 * 60);
    expect((await read('a1')).body).toEqual({ underWay: null });
  });

  it('is the treating clinician’s, outside of conjoint mode', async () => {
    for (const who of ['owner', 's1']) expect((await read(who)).status).toBe(403);
    for (const who of ['a2', 't1']) expect((await read(who)).status).toBe(404);
    expect((await read('a1', { conjoint: true })).status).toBe(409);
    expect((await practice.visitor('staff', 'y1').get(recoveryPath(practice, 'x1'))).status).toBe(401);
  });
});
