import { expectShape, nullable, otherPractice, type Practice } from '@attune/testing';
import { aDueExercise, aMorning, key, save, started } from './an-exercise';

let practice: Practice;
const progress = (who: string, conjoint = false, id = practice.ids['c1']) => practice.as(who, { conjoint }).get(`/api/exercises/couples/${id}/progress`);

beforeEach(async () => {
  practice = await aMorning();
});

async function done(who: string, id: string, answers: object) {
  const run = await started(practice, who, id);
  await save(practice, who, run, answers);
  await practice.as(who).post(`/api/portal/exercises/runs/${run.id}/finish`, {});
}

describe('GET /api/exercises/couples/:id/progress', () => {
  it('gives each partner’s own numbers, what was not done, and the appointments', async () => {
    const id = await aDueExercise(practice, { exercise: 'E3', variant: 'usual', until: '2026-11-30' });
    await done('x1', id, { 'tension-before': 7, 'tension-after': 4, heard: 6, 'heard-guess': null });
    const times = { starts_at: '2026-11-20T18:00:00Z', ends_at: '2026-11-20T18:50:00Z', status: 'held' };
    await practice.rows((rows) => rows.insert('scheduling.appointment', { couple_id: practice.ids['c1'], staff_id: practice.ids['a1'], ...times }));
    practice.clock.set('2026-12-01T18:00:00Z');
    const { status, body } = await progress('a1');
    expect(status).toBe(200);
    expectShape(body, {
      partners: { a: { id: 'uuid', name: 'text' }, b: { id: 'uuid', name: 'text' } },
      entries: [{
        partnerId: 'uuid', occasionId: 'uuid', on: 'date', exercise: 'text', inRoom: 'bool', state: 'text',
        before: nullable('int'), after: nullable('int'), heard: nullable('int'), heardGuess: nullable('int'),
      }],
      appointments: ['date'],
    });
    const { x1, y1 } = practice.ids;
    expect(body.entries).toEqual([
      { partnerId: x1, occasionId: id, on: '2026-11-23', exercise: 'E3', inRoom: false, state: 'finished', before: 7, after: 4, heard: 6, heardGuess: null },
      { partnerId: y1, occasionId: id, on: '2026-11-29', exercise: 'E3', inRoom: false, state: 'not-opened', before: null, after: null, heard: null, heardGuess: null },
    ]);
    expect(body.appointments).toEqual(['2026-11-20']);
    expect((await progress('s1')).text).toBe((await progress('a1')).text);
  });

  it('has only what was done in the room in conjoint mode', async () => {
    const id = await aDueExercise(practice, { exercise: 'E3', variant: 'usual' });
    practice.clock.set('2026-11-23T19:00:00Z');
    const before = (await progress('a1', true)).text;
    await done('x1', id, { 'tension-before': 7, 'tension-after': 4 });
    expect((await progress('a1', true)).text).toBe(before);
    const record = { coupleId: practice.ids['c1'], exercise: 'E6', variant: 'side', short: true, doneOn: '2026-11-23', before: { a: 6, b: null }, after: { a: 3, b: null }, note: '' };
    await practice.as('a1').post('/api/exercises/room-records', record, { idempotencyKey: key() });
    expect((await progress('a1', true)).body.entries).toMatchObject([{ inRoom: true, before: 6, after: 3 }, { inRoom: true, before: null, after: null }]);
  });

  it.each([['a2', 404], ['s2', 404], ['owner', 403], ['x1', 404]])('is refused to %s', async (who, status) => {
    expect((await progress(String(who))).status).toBe(status);
  });

  it('has no couples of other practices, nor made-up ones', async () => {
    const elsewhere = await otherPractice();
    for (const id of [elsewhere.ids['c1'], key(), 'nonsense']) expect((await progress('a1', false, id)).status).toBe(404);
  });
});
