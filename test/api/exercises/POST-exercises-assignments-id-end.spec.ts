import { otherPractice, type Practice } from '@attune/testing';
import { anAssignment, aMorning, finished, save, started } from './an-exercise';

let practice: Practice;
const end = (who: string, id: string, ifMatch = 1) => practice.as(who).post(`/api/exercises/assignments/${id}/end`, undefined, { ifMatch });

beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/exercises/assignments/:id/end', () => {
  it('ends it for both; what was done stays', async () => {
    const { id, occurrences } = await anAssignment(practice);
    await finished(practice, 'x1', occurrences[0]?.id ?? '');
    const { status, body } = await end('a1', id);
    expect([status, body]).toEqual([200, { id, version: 2 }]);
    for (const who of ['x1', 'y1']) expect((await practice.as(who).get('/api/portal/exercises/due')).text).toBe('{"due":null}');
    const history = (await practice.as('a1').get(`/api/exercises/couples/${practice.ids['c1']}/history`)).body;
    expect(history.assignments[0]).toMatchObject({ status: 'ended', occurrences: [{ number: 1, runs: [{ state: 'finished' }] }] });
  });

  it('takes nothing from who is in the middle of it', async () => {
    const { id, occurrences } = await anAssignment(practice);
    const run = await started(practice, 'x1', occurrences[0]?.id ?? '');
    await end('a1', id);
    expect((await save(practice, 'x1', run, { 'tension-before': 3 })).status).toBe(200);
    expect((await practice.as('x1').post(`/api/portal/exercises/runs/${run.id}/finish`, {})).status).toBe(204);
  });

  it('ends once', async () => {
    const { id } = await anAssignment(practice);
    await end('a1', id);
    expect((await end('a1', id, 2)).body.type).toBe('urn:attune:ended');
    expect((await end('a1', id, 1)).status).toBe(412);
  });

  it('is nothing to those who do not treat the couple', async () => {
    const { id } = await anAssignment(practice);
    const elsewhere = await otherPractice();
    const foreign = await elsewhere.as('a1').post(`/api/exercises/assignments/${id}/end`, undefined, { ifMatch: 1 });
    expect([(await end('a2', id)).status, foreign.status, (await end('x1', id)).status, (await end('s1', id)).status]).toEqual([404, 404, 404, 403]);
  });
});
