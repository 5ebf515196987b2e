import { aPractice, expectShape, is, otherPractice, type Practice } from '@attune/testing';
import { couplePath, foreignStatuses } from './couples';

describe('POST /api/couples/:id/assignments', () => {
  let practice: Practice;
  let other: Practice;
  const today = () => practice.clock.now().slice(0, 10);
  const assign = (who: string, staff: string, fromOn = today(), path = couplePath(practice, 'c1', '/assignments')) =>
    practice.as(who).post(path, { staffId: practice.ids[staff], fromOn });
  const reads = async (who: string) => (await practice.as(who).get(couplePath(practice, 'c1'))).status;

  beforeEach(async () => {
    practice = await aPractice();
    other = await otherPractice();
    practice.clock.set('2026-11-23T20:00:00Z');
  });

  it('hands a couple over: the new clinician has it, the former one and their supervisor no longer', async () => {
    const reply = await assign('owner', 't1');
    expect(reply.status).toBe(201);
    expectShape(reply.body, { id: 'uuid', staff: { id: is(practice.ids['t1']), givenName: 'text', familyName: 'text' }, fromOn: 'date', untilOn: is(null), owedNotes: ['date'] });
    expect([await reads('t1'), await reads('a1'), await reads('s1')]).toEqual([200, 404, 404]);
  });

  it('may lie ahead: until that day nothing changes', async () => {
    await assign('owner', 't1', '2026-11-25');
    expect([await reads('t1'), await reads('a1')]).toEqual([404, 200]);
    practice.clock.set('2026-11-25T20:00:00Z');
    expect([await reads('t1'), await reads('a1')]).toEqual([200, 404]);
  });

  it('refuses who does not treat, who treats already, and what is no day', async () => {
    expect((await assign('owner', 's1')).body.type).toBe('urn:attune:not-a-clinician');
    expect((await practice.as('owner').post(couplePath(practice, 'c1', '/assignments'), { staffId: other.ids['t1'], fromOn: today() })).status).toBe(422);
    expect((await assign('owner', 'a1')).body.type).toBe('urn:attune:already-assigned');
    expect((await assign('owner', 't1', '2026-02-30')).status).toBe(400);
    expect((await assign('owner', 't1', 'today')).status).toBe(400);
  });

  it('is the owner’s', async () => {
    for (const who of ['a1', 's1', 't1']) expect((await assign(who, 't1')).status).toBe(403);
    const send = (path: string) => assign('owner', 't1', today(), path);
    const [, ...others] = await foreignStatuses(practice, other, send, '/assignments');
    expect(others).toEqual([404, 404, 404]);
  });
});
