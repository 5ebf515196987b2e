import { aPractice, type Practice } from '@attune/testing';
import { aDay, atDoor, begin, begunByMail, NEXT_PASSWORD, recoveryPath } from '../access/a-recovery';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const takeBack = (who: string, how = {}) => practice.as(who, how).delete(recoveryPath(practice, 'x1'));

describe('DELETE /api/couples/:id/partners/:partnerId/recovery', () => {
  it('takes it back: link and code open nothing any more', async () => {
    const { token, code } = await begunByMail(practice, 'x1');
    expect((await takeBack('a1')).status).toBe(204);
    practice.clock.forward(aDay);
    expect((await atDoor(practice, 'x1').post('/api/portal/access/recoveries/complete', { token, code, password: NEXT_PASSWORD })).status).toBe(404);
    expect((await practice.as('x1').get('/api/portal/access/me')).body.recovery).toBeNull();
    expect((await takeBack('a1')).status).toBe(404);
  });

  it('is the treating clinician’s', async () => {
    await begin(practice, 'x1', 'screen');
    for (const who of ['owner', 's1']) expect((await takeBack(who)).status).toBe(403);
    for (const who of ['a2', 't1']) expect((await takeBack(who)).status).toBe(404);
    expect((await takeBack('a1', { conjoint: true })).status).toBe(409);
    expect((await practice.visitor('staff', 'y1').delete(recoveryPath(practice, 'x1'))).status).toBe(401);
  });
});
