import { aPractice, type Practice } from '@attune/testing';
import { aDay, atDoor, begunByMail, NEXT_PASSWORD, recoveryPath } from './a-recovery';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const stop = (token: string) => atDoor(practice, 'x1').post('/api/portal/access/recoveries/stop', { token });

describe('POST /api/portal/access/recoveries/stop', () => {
  it('stops from the notice what the person did not ask for, without a sign-in', async () => {
    const begun = await begunByMail(practice, 'x1');
    expect((await stop(begun.stop)).status).toBe(204);
    practice.clock.forward(aDay);
    const late = await atDoor(practice, 'x1').post('/api/portal/access/recoveries/complete', { token: begun.token, code: begun.code, password: NEXT_PASSWORD });
    expect(late.body.type).toBe('urn:attune:recovery-refused');
    expect((await practice.as('a1').get(recoveryPath(practice, 'x1'))).body).toEqual({ underWay: null });
  });

  it('does so once, and at its own site; every refusal reads the same', async () => {
    const begun = await begunByMail(practice, 'x1');
    const elsewhere = await practice.visitor('staff', 'x1').post('/api/access/recoveries/stop', { token: begun.stop });
    expect(elsewhere.body.type).toBe('urn:attune:recovery-refused');
    await stop(begun.stop);
    const refusals = [await stop(begun.stop), await stop('0b8f0d4e-7a55-4f7e-9a55-1f2c3d4e5f60')];
    expect(new Set(refusals.map(({ text }) => text)).size).toBe(1);
    expect((await stop('not an id')).status).toBe(400);
  });
});
