import type { Practice } from '@attune/testing';
import { aDueExercise, aMorning, key, started } from './an-exercise';

let practice: Practice;
let occurrenceId: string;
const stop = (who: string, id: string) => practice.as(who).post(`/api/portal/exercises/runs/${id}/stop`, {});
const state = async (id: string) => (await practice.house.database.sql('SELECT state, ended_at FROM exercises.run WHERE id = $1', [id]))[0];

beforeEach(async () => {
  practice = await aMorning();
  occurrenceId = await aDueExercise(practice);
});

describe('POST /api/portal/exercises/runs/:id/stop', () => {
  it('ends the run and says nothing more; a repeat changes nothing', async () => {
    const run = await started(practice, 'x1', occurrenceId);
    const first = await stop('x1', run.id);
    expect([first.status, first.text]).toEqual([204, '']);
    const ended = await state(run.id);
    expect(ended?.['state']).toBe('stopped');
    practice.clock.forward(5);
    expect((await stop('x1', run.id)).status).toBe(204);
    expect(await state(run.id)).toEqual(ended);
  });

  it('tells care, and nobody else', async () => {
    const run = await started(practice, 'x1', occurrenceId);
    await practice.jobs.drain();
    const streams = { a1: await practice.events('a1'), s1: await practice.events('s1'), x1: await practice.events('x1'), y1: await practice.events('y1'), a2: await practice.events('a2') };
    await stop('x1', run.id);
    const seen = await Promise.all(Object.entries(streams).map(async ([who, stream]) => [who, (await stream.seen()).filter((each) => each.topic === 'exercises').length]));
    expect(Object.fromEntries(seen)).toEqual({ a1: 1, s1: 1, x1: 0, y1: 0, a2: 0 });
    expect(await practice.mails()).toEqual([]);
  });

  it('does not stop what is finished', async () => {
    const run = await started(practice, 'x1', occurrenceId);
    await practice.as('x1').post(`/api/portal/exercises/runs/${run.id}/finish`, {});
    expect((await stop('x1', run.id)).status).toBe(409);
  });

  it('is nothing to the other partner, another couple and staff', async () => {
    const run = await started(practice, 'x1', occurrenceId);
    const replies = await Promise.all(['y1', 'x2', 'a1'].map((who) => stop(who, run.id)));
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404]);
    expect((await stop('x1', key())).status).toBe(404);
    expect((await state(run.id))?.['state']).toBe('in-progress');
  });
});
