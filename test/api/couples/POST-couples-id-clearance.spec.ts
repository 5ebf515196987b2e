import { aPractice, expectShape, is, otherPractice, type Practice } from '@attune/testing';
import { couplePath, foreignStatuses } from './couples';

describe('POST /api/couples/:id/clearance', () => {
  let practice: Practice;
  let other: Practice;
  const ask = (who: string, couple = 'c1') => practice.as(who).post(couplePath(practice, couple, '/clearance'));

  beforeAll(async () => {
    practice = await aPractice();
    other = await otherPractice();
  });

  it('asks the supervisor once, and tells them live', async () => {
    const supervisor = await practice.events('s1');
    const reply = await ask('a1');
    expect(reply.status).toBe(201);
    expectShape(reply.body, { id: 'uuid', version: is(1) });
    expect((await supervisor.seen()).map(({ topic }) => topic)).toEqual(['couples']);
    expect((await ask('a1')).body.type).toBe('urn:attune:already-asked');
  });

  it('is not needed of a licensed clinician, and not possible without a supervisor', async () => {
    await practice.addCouple('4', { clinician: practice.ids['t1'] ?? '' });
    expect((await ask('t1', 'c4')).body.type).toBe('urn:attune:not-needed');
    await practice.addStaff('a3', ['associate']);
    await practice.addCouple('5', { clinician: practice.ids['a3'] ?? '' });
    expect((await ask('a3', 'c5')).body.type).toBe('urn:attune:no-supervisor');
  });

  it('is the treating clinician’s', async () => {
    for (const who of ['owner', 's1']) expect((await ask(who)).status).toBe(403);
    for (const who of ['a2', 'x1']) expect((await ask(who)).status).toBe(404);
    expect(await foreignStatuses(practice, other, (path) => practice.as('a1').post(path), '/clearance')).toEqual([404, 404, 404, 404]);
    expect((await practice.as('a1', { conjoint: true }).post(couplePath(practice, 'c9', '/clearance'))).body.type).toBe('urn:attune:conjoint');
  });
});
