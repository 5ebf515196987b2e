import type { Practice } from '@attune/testing';
import { aDueExercise, aMorning, anAssignment, finished, key, started } from './an-exercise';

let practice: Practice;
const skip = (who: string, id: string) => practice.as(who).post(`/api/portal/exercises/occurrences/${id}/skip`, {});
const states = async (id: string) =>
  (await practice.house.database.sql<{ state: string }>('SELECT state FROM exercises.run WHERE occurrence_id = $1', [id])).map((each) => each.state);

beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/portal/exercises/occurrences/:id/skip', () => {
  it('puts it away quietly, for oneself', async () => {
    const id = await aDueExercise(practice);
    const before = await practice.as('y1').get('/api/portal/exercises/due');
    const reply = await skip('x1', id);
    expect([reply.status, reply.text]).toEqual([204, '']);
    expect((await skip('x1', id)).status).toBe(204);
    expect(await states(id)).toEqual(['skipped']);
    expect((await practice.as('x1').get('/api/portal/exercises/due')).body).toEqual({ due: null });
    expect((await practice.as('y1').get('/api/portal/exercises/due')).text).toBe(before.text);
  });

  it('also in the middle of it', async () => {
    const id = await aDueExercise(practice);
    await started(practice, 'x1', id);
    expect((await skip('x1', id)).status).toBe(204);
    expect(await states(id)).toEqual(['skipped']);
  });

  it('does not undo what is finished', async () => {
    const id = await aDueExercise(practice);
    await finished(practice, 'x1', id);
    expect((await skip('x1', id)).status).toBe(409);
  });

  it('is nothing where it is not due, of another couple, or made up', async () => {
    const { occurrences } = await anAssignment(practice);
    const [first = '', second = ''] = occurrences.map((each) => each.id);
    const replies = [await skip('x1', second), await skip('x2', first), await skip('a1', first), await skip('x1', key())];
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404, 404]);
  });
});
