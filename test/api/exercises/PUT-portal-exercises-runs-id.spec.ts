import type { Practice } from '@attune/testing';
import { aDueExercise, aMorning, key, ownText, save, started } from './an-exercise';

let practice: Practice;
let occurrenceId: string;
beforeEach(async () => {
  practice = await aMorning();
  occurrenceId = await aDueExercise(practice);
});

const stored = (id: string) =>
  practice.house.database.sql<{ field: string; audience: string; number: number | null; body: Buffer | null }>(
    'SELECT field, audience, number, body FROM exercises.answer WHERE run_id = $1 ORDER BY field', [id],
  );

describe('PUT /api/portal/exercises/runs/:id', () => {
  it('keeps a step: settling numbers plain, all else sealed', async () => {
    const run = await started(practice, 'x1', occurrenceId);
    const words = ownText(practice, 'x1', run.id, 'aside');
    const saved = await save(practice, 'x1', run, { 'tension-before': 8, feelings: { sad: 4 }, aside: words, keep: null });
    expect([saved.status, saved.text, saved.headers['etag']]).toEqual([200, '{"version":2}', '"2"']);
    const rows = await stored(run.id);
    expect(rows.map(({ field, audience, number, body }) => [field, audience, number, body !== null])).toEqual([
      ['aside', 'care', null, true], ['feelings', 'care', null, true], ['keep', 'care', null, false], ['tension-before', 'care', 8, false],
    ]);
    for (const { body } of rows) expect(body?.toString('latin1') ?? '').not.toContain(words);
    const again = await practice.as('x1', { stepUp: true }).get(`/api/portal/exercises/runs/${run.id}/answers`);
    expect(again.body.answers).toEqual({
      'tension-before': 8, feelings: { sad: 4, anxious: null, angry: null, ashamed: null, calm: null, close: null }, aside: words, keep: null,
    });
  });

  it('takes thirty queued saves once each, however often they are sent', async () => {
    const run = await started(practice, 'x1', occurrenceId);
    const queue = Array.from({ length: 30 }, (_, index) => ({ version: index + 1, name: key(), body: { step: 'before', answers: { 'tension-before': index % 11 } } }));
    for (const { version, name, body } of queue) {
      for (let times = 0; times < 2; times += 1) {
        const reply = await practice.as('x1').put(`/api/portal/exercises/runs/${run.id}`, body, { ifMatch: version, idempotencyKey: name });
        expect(reply.body).toEqual({ version: version + 1 });
      }
    }
    expect((await stored(run.id)).map((each) => each.number)).toEqual([29 % 11]);
  });

  it('names what another window answered instead of overwriting it', async () => {
    const run = await started(practice, 'x1', occurrenceId);
    await save(practice, 'x1', run, { 'tension-before': 2 }, 'before');
    const { status, body } = await save(practice, 'x1', run, { 'tension-before': 9 });
    expect([status, body.current]).toEqual([412, { id: run.id, version: 2, state: 'in-progress', step: 'before', answered: ['tension-before'] }]);
  });

  it('asks for the version and a key, and refuses a key with another text', async () => {
    const run = await started(practice, 'x1', occurrenceId);
    const [path, body, name] = [`/api/portal/exercises/runs/${run.id}`, { step: 'text', answers: {} }, key()];
    expect((await practice.as('x1').put(path, body, { idempotencyKey: name })).status).toBe(428);
    expect((await practice.as('x1').put(path, body, { ifMatch: 1 })).status).toBe(400);
    expect((await practice.as('x1').put(path, body, { ifMatch: 1, idempotencyKey: name })).status).toBe(200);
    expect((await practice.as('x1').put(path, { ...body, step: 'keep' }, { ifMatch: 2, idempotencyKey: name })).status).toBe(422);
  });

  it.each([
    ['a field of another exercise', { heard: 3 }, 'answers.heard'],
    ['a number beyond the scale', { 'tension-before': 11 }, 'answers.tension-before'],
    ['a text that is too long', { aside: 'x'.repeat(1001) }, 'answers.aside'],
  ])('refuses %s', async (_, answers, field) => {
    const { status, body } = await save(practice, 'x1', await started(practice, 'x1', occurrenceId), answers);
    expect([status, body.errors[0].field]).toEqual([422, field]);
  });

  it.each([
    ['no answers', { step: 'text' }],
    ['a step without end', { step: 'x'.repeat(41), answers: {} }],
    ['a state of one’s own making', { step: 'text', answers: {}, state: 'finished' }],
  ])('refuses %s', async (_, body) => {
    const run = await started(practice, 'x1', occurrenceId);
    expect((await practice.as('x1').put(`/api/portal/exercises/runs/${run.id}`, body, { ifMatch: 1, idempotencyKey: key() })).status).toBe(400);
  });

  it('keeps nothing once it is finished or stopped', async () => {
    const run = await started(practice, 'x1', occurrenceId);
    await practice.as('x1').post(`/api/portal/exercises/runs/${run.id}/stop`, {});
    const { status, body } = await save(practice, 'x1', { ...run, version: 2 }, { aside: 'too late' });
    expect([status, body.state]).toEqual([409, 'stopped']);
  });

  it('is nothing to the other partner, to another couple and to staff', async () => {
    const run = await started(practice, 'x1', occurrenceId);
    const replies = await Promise.all(['y1', 'x2', 'a1'].map((who) => save(practice, who, run, { aside: 'mine' })));
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404]);
    expect(await stored(run.id)).toEqual([]);
  });
});
