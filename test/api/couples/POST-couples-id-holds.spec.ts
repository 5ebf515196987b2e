import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { couplePath, foreignStatuses } from './couples';

describe('POST /api/couples/:id/holds', () => {
  let practice: Practice;
  let other: Practice;
  const hold = (who: string, body: object = {}, how = {}) => practice.as(who, how).post(couplePath(practice, 'c1', '/holds'), body);
  const holds = async () => (await practice.as('a1').get(couplePath(practice, 'c1', '/safety'))).body.holds;

  beforeEach(async () => {
    practice = await aPractice();
    other = await otherPractice();
  });

  it('holds at once, for clinician and supervisor alike; twice is one hold', async () => {
    expect((await hold('a1', { partnerId: practice.ids['x1'] })).status).toBe(204);
    expect((await hold('s1', { partnerId: practice.ids['x1'] })).status).toBe(204);
    expect((await hold('s1')).status).toBe(204);
    expect((await holds()).map(({ seat, cause }: { seat: string; cause: string }) => [seat, cause]).sort()).toEqual([[null, 'clinician'], ['a', 'clinician']]);
    expect((await practice.as('a1').get(couplePath(practice, 'c1', '/safety'))).body.gate.owed).toContainEqual({ what: 'held' });
  });

  it('leaves no trace for the partners', async () => {
    const live = await practice.events('y1');
    const before = (await practice.as('y1').get('/api/portal/couples/people')).text;
    await hold('a1', { partnerId: practice.ids['x1'] });
    expect((await practice.as('y1').get('/api/portal/couples/people')).text).toBe(before);
    expect(await live.seen()).toEqual([]);
    expect(await practice.mails()).toEqual([]);
  });

  it('is refused to others, for who is not of the couple, and in conjoint mode', async () => {
    expect((await hold('owner')).status).toBe(403);
    for (const who of ['a2', 's2', 'x1']) expect((await hold(who)).status).toBe(404);
    expect((await hold('a1', { partnerId: practice.ids['x2'] })).status).toBe(404);
    expect((await hold('a1', { partnerId: 'x1' })).status).toBe(400);
    expect((await hold('a1', { reason: 'words' })).status).toBe(400);
    expect((await hold('a1', {}, { conjoint: true })).body.type).toBe('urn:attune:conjoint');
    expect(await foreignStatuses(practice, other, (path) => practice.as('a1').post(path, {}), '/holds')).toEqual([404, 404, 404, 404]);
    expect(await holds()).toEqual([]);
  });
});
