import { otherPractice, type Practice } from '@attune/testing';
import { aMorning, key } from './a-measure';
import { agreed, offer, openRelease, read, withdraw } from './a-release';

let practice: Practice;
beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/measures/releases/:id/open', () => {
  it('makes now the moment, with the same reply whether both agreed or not', async () => {
    const id = await agreed(practice);
    expect((await read(practice, 'x1', id)).text).toBe('{"available":false}');
    const yes = await openRelease(practice, id, 1, 'a1', { conjoint: true });
    expect([yes.status, yes.body]).toEqual([200, { id, version: 2 }]);
    expect((await read(practice, 'x1', id)).body.available).toBe(true);
    const { body } = await offer(practice);
    expect((await openRelease(practice, body.id)).body).toEqual({ id: body.id, version: 2 });
    expect((await read(practice, 'x1', body.id)).text).toBe('{"available":false}');
  });

  it('comes once, not after its hour, and not once it was taken back', async () => {
    const { body } = await offer(practice);
    await openRelease(practice, body.id);
    expect((await openRelease(practice, body.id, 2)).body.type).toBe('urn:attune:too-late');
    const fixed = await offer(practice, { moment: { how: 'date', on: '2026-11-23', hour: 11 } });
    practice.clock.forward(120);
    expect((await openRelease(practice, fixed.body.id)).body.type).toBe('urn:attune:too-late');
    const back = await offer(practice);
    await withdraw(practice, back.body.id);
    expect((await openRelease(practice, back.body.id, 2)).body.type).toBe('urn:attune:withdrawn');
  });

  it('wants the version that was seen, and is not there for others', async () => {
    const { body } = await offer(practice);
    const elsewhere = await otherPractice();
    const foreign = await offer(elsewhere);
    expect((await openRelease(practice, body.id, 3)).status).toBe(412);
    const replies = [await openRelease(practice, body.id, 1, 'a2'), await openRelease(practice, foreign.body.id), await openRelease(practice, key())];
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404]);
    for (const [who, status] of [['owner', 403], ['s1', 403], ['x1', 404]] as const) expect((await openRelease(practice, body.id, 1, who)).status).toBe(status);
  });
});
