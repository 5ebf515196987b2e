import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { couplePath, foreignStatuses } from './couples';

describe('POST /api/couples/:id/holds/:holdId/yes', () => {
  let practice: Practice;
  let other: Practice;
  let id: string;
  const safety = async (who = 'a1', couple = 'c1') => (await practice.as(who).get(couplePath(practice, couple, '/safety'))).body;
  const yes = (who: string, ifMatch: number, couple = 'c1') => practice.as(who).post(couplePath(practice, couple, `/holds/${id}/yes`), undefined, { ifMatch });

  beforeEach(async () => {
    practice = await aPractice();
    other = await otherPractice();
    await practice.as('a1').post(couplePath(practice, 'c1', '/holds'), { partnerId: practice.ids['x1'] });
    id = (await safety()).holds[0].id;
  });

  it('is lifted when clinician and supervisor have both said so, in either order', async () => {
    const first = await yes('a1', 1);
    expect(first.status).toBe(200);
    expect(first.body).toEqual({ version: 2, lifted: false });
    expect((await yes('a1', 2)).body.type).toBe('urn:attune:already-said');
    expect((await yes('s1', 2)).body).toEqual({ version: 3, lifted: true });
    expect((await safety()).holds[0]).toMatchObject({ clinicianYes: { id: practice.ids['a1'] }, supervisorYes: { id: practice.ids['s1'] }, liftedAt: expect.any(String) });
    expect((await yes('s1', 3)).body.type).toBe('urn:attune:already-lifted');
  });

  it('may be placed again once lifted', async () => {
    await yes('s1', 1);
    await yes('a1', 2);
    await practice.as('a1').post(couplePath(practice, 'c1', '/holds'), { partnerId: practice.ids['x1'] });
    expect((await safety()).holds.map(({ liftedAt }: { liftedAt: string | null }) => liftedAt === null)).toEqual([true, false]);
  });

  it('is a licensed therapist’s alone where nobody supervises', async () => {
    await practice.addCouple('4', { clinician: practice.ids['t1'] ?? '' });
    await practice.as('t1').post(couplePath(practice, 'c4', '/holds'), {});
    id = (await safety('t1', 'c4')).holds[0].id;
    expect((await yes('t1', 1, 'c4')).body).toEqual({ version: 2, lifted: true });
  });

  it('is refused for a stale version and without one', async () => {
    expect((await yes('a1', 9)).status).toBe(412);
    expect((await practice.as('a1').post(couplePath(practice, 'c1', `/holds/${id}/yes`))).status).toBe(428);
  });

  it('is nobody else’s', async () => {
    expect((await yes('owner', 1)).status).toBe(403);
    for (const who of ['a2', 's2', 'x1']) expect((await yes(who, 1)).status).toBe(404);
    expect((await yes('a1', 1, 'c9')).status).toBe(404);
    const send = (path: string) => practice.as('a1').post(path, undefined, { ifMatch: 1 });
    expect(await foreignStatuses(practice, other, send, `/holds/${id}/yes`)).toEqual([404, 404, 404, 404]);
    expect((await safety()).holds[0]).toMatchObject({ clinicianYes: null, supervisorYes: null });
  });
});
