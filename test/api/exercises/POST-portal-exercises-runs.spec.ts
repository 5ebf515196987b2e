import { expectShape, type Practice } from '@attune/testing';
import { aDueExercise, aMorning, anAssignment, finished, key, save, started } from './an-exercise';

let practice: Practice;
const start = (who: string, occurrenceId: unknown) => practice.as(who).post('/api/portal/exercises/runs', { occurrenceId });

beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/portal/exercises/runs', () => {
  it('starts a run of one’s own', async () => {
    const { status, body, headers } = await start('x1', await aDueExercise(practice));
    expect([status, headers['etag']]).toEqual([200, '"1"']);
    expectShape(body, { id: 'uuid', version: 'int', state: 'text', step: 'text', answered: ['text'] });
    expect(body).toMatchObject({ state: 'in-progress', step: 'moment' });
    // A version 4 id carries no time.
    expect(body.id[14]).toBe('4');
  });

  it('finds what was begun, from wherever', async () => {
    const id = await aDueExercise(practice);
    const run = await started(practice, 'x1', id);
    await save(practice, 'x1', run, { 'tension-before': 3 }, 'before');
    const replies = await Promise.all([1, 2, 3].map(() => start('x1', id)));
    for (const { body } of replies) expect(body).toEqual({ id: run.id, version: 2, state: 'in-progress', step: 'before', answered: ['tension-before'] });
  });

  it('begins after all what was skipped, while it is due', async () => {
    const id = await aDueExercise(practice);
    await practice.as('x1').post(`/api/portal/exercises/occurrences/${id}/skip`, {});
    expect((await start('x1', id)).body).toMatchObject({ state: 'in-progress', step: 'moment' });
  });

  it('does not begin again what is finished', async () => {
    const id = await aDueExercise(practice);
    await finished(practice, 'x1', id);
    expect((await start('x1', id)).body).toMatchObject({ state: 'finished', answered: [] });
  });

  it('gives nothing to start that is not due, not one’s own couple’s, or not there', async () => {
    const { occurrences } = await anAssignment(practice);
    const [first, second] = occurrences.map((each) => each.id);
    const replies = [await start('x1', second), await start('x2', first), await start('x9', first), await start('x1', key())];
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404, 404]);
    expect(new Set(replies.map((each) => each.text)).size).toBe(1);
  });

  it.each([null, 'x', 7, ['a'], { id: 1 }])('refuses %j as an id', async (bad) => expect((await start('x1', bad)).status).toBe(400));

  it('is not for staff', async () => expect((await start('a1', key())).status).toBe(404));
});
