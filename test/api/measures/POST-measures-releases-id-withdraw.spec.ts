import { otherPractice, type Practice } from '@attune/testing';
import { aMorning, coupleMeasures } from './a-measure';
import { agreed, offer, openRelease, read, withdraw } from './a-release';

let practice: Practice;
beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/measures/releases/:id/withdraw', () => {
  it('keeps shut what would open, and shuts what was open', async () => {
    const id = await agreed(practice);
    await openRelease(practice, id);
    expect((await read(practice, 'y1', id)).body.available).toBe(true);
    const { status, body } = await withdraw(practice, id, 2);
    expect([status, body]).toEqual([200, { id, version: 3 }]);
    expect((await read(practice, 'y1', id)).text).toBe('{"available":false}');
    expect((await practice.as('y1').get('/api/portal/measures/releases')).body).toEqual({ items: [] });
    expect((await coupleMeasures(practice)).releases[0]?.withdrawnAt).toBe(practice.clock.now());
  });

  it('is done once, with the version that was seen, and not by others', async () => {
    const { body } = await offer(practice);
    const elsewhere = await otherPractice();
    const foreign = await offer(elsewhere);
    expect((await withdraw(practice, body.id, 9)).status).toBe(412);
    expect([(await withdraw(practice, body.id, 1, 'a2')).status, (await withdraw(practice, foreign.body.id)).status]).toEqual([404, 404]);
    for (const [who, status] of [['owner', 403], ['s1', 403], ['x1', 404]] as const) expect((await withdraw(practice, body.id, 1, who)).status).toBe(status);
    await withdraw(practice, body.id);
    expect((await withdraw(practice, body.id, 2)).body.type).toBe('urn:attune:withdrawn');
  });
});
