import { aPractice, house, otherPractice, type Practice } from '@attune/testing';
import { couplePath, foreignStatuses } from './couples';

describe('POST /api/couples/:id/clearance/:clearanceId/decision', () => {
  let practice: Practice;
  let other: Practice;
  let id: string;
  const decide = (who: string, decision = 'yes', ifMatch = 1, couple = 'c1') =>
    practice.as(who).post(couplePath(practice, couple, `/clearance/${id}/decision`), { decision }, { ifMatch });
  const clearance = async () => (await practice.as('a1').get(couplePath(practice, 'c1', '/safety'))).body.clearance;

  beforeEach(async () => {
    practice = await aPractice();
    other = await otherPractice();
    id = (await practice.as('a1').post(couplePath(practice, 'c1', '/clearance'))).body.id;
  });

  it('is given by the supervisor, once, and the associate is told', async () => {
    const associate = await practice.events('a1');
    const reply = await decide('s1');
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ version: 2 });
    expect(await clearance()).toMatchObject({ decision: 'yes', decidedBy: { id: practice.ids['s1'] } });
    expect(await associate.seen()).toContainEqual(expect.objectContaining({ topic: 'couples' }));
    expect((await decide('s1', 'no', 2)).body.type).toBe('urn:attune:already-decided');
  });

  it('is of the couple: it holds for the next associate too', async () => {
    await decide('s1');
    await practice.rows((rows) => rows.insert('couples.case_assignment', { couple_id: practice.ids['c1'], staff_id: practice.ids['a2'], from_on: '2026-11-01', assigned_by: practice.ids['owner'] }));
    await house().database.sql("UPDATE couples.case_assignment SET until_on = '2026-11-02' WHERE practice_id = $1 AND couple_id = $2 AND staff_id = $3", [practice.id, practice.ids['c1'], practice.ids['a1']]);
    const { body } = await practice.as('a2').get(couplePath(practice, 'c1', '/safety'));
    expect(body.clearance).toMatchObject({ decision: 'yes', askedBy: { id: practice.ids['a1'] } });
    expect(body.gate.owed.map(({ what }: { what: string }) => what)).toEqual(['screening', 'screening']);
  });

  it('may be no; then it can be asked again', async () => {
    await decide('s1', 'no');
    practice.clock.forward(10);
    expect((await practice.as('a1').post(couplePath(practice, 'c1', '/clearance'))).status).toBe(201);
    expect(await clearance()).toMatchObject({ decision: null });
  });

  it('is refused for a stale version, without one, and for another word', async () => {
    expect((await decide('s1', 'yes', 5)).status).toBe(412);
    expect((await practice.as('s1').post(couplePath(practice, 'c1', `/clearance/${id}/decision`), { decision: 'yes' })).status).toBe(428);
    expect((await decide('s1', 'maybe')).status).toBe(400);
  });

  it('is nobody else’s, least of all who asked', async () => {
    for (const who of ['owner', 'a1']) expect((await decide(who)).status).toBe(403);
    for (const who of ['s2', 't1', 'x1']) expect((await decide(who)).status).toBe(404);
    expect((await decide('s1', 'yes', 1, 'c9')).status).toBe(404);
    const send = (path: string) => practice.as('s1').post(path, { decision: 'yes' }, { ifMatch: 1 });
    expect(await foreignStatuses(practice, other, send, `/clearance/${id}/decision`)).toEqual([404, 404, 404, 404]);
    expect((await clearance()).decision).toBeNull();
  });
});
