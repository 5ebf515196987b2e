import { type MetricGroup, type MetricKey, MINIMUMS, OFF_UNDER_HOLD, type ProgressReply } from '@attune/exercises/domain';
import { expectShape, house, nullable, oneOf, optional, otherPractice, type Practice } from '@attune/testing';
import { aDueExercise, aMorning, anAssignment, key, save, started } from './an-exercise';
import { manyWeeks } from './many-weeks';

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

const number = nullable('number');
const METRIC = {
  key: 'text', metric: 'text', caveat: nullable('text'), off: nullable('text'),
  lines: [{
    of: oneOf('a', 'b', 'joint'), about: nullable('text'), n: 'int', reason: nullable('text'),
    values: nullable(Object.fromEntries(
      ['average', 'slope', 'accuracy', 'bias', 'profile', 'distinctive', 'icc', 'ccc', 'b0', 't', 's', 'own', 'other', 'r', 'share', 'felt', 'hard'].map((each) => [each, optional(number)]),
    )),
  }],
  points: [{ on: 'date', exercise: 'text', inRoom: 'bool', a: number, b: number, settled: optional({ pattern: nullable('text'), nearer: number, low: { a: 'bool', b: 'bool' } }) }],
} as const;

const group = (body: ProgressReply, wanted: MetricKey) => body.metrics?.find((each) => each.key === wanted) as MetricGroup;

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
      metrics: [METRIC],
    });
    const { x1, y1 } = practice.ids;
    expect(body.entries).toEqual([
      { partnerId: x1, occasionId: id, on: '2026-11-23', exercise: 'E3', inRoom: false, state: 'finished', before: 7, after: 4, heard: 6, heardGuess: null },
      { partnerId: y1, occasionId: id, on: '2026-11-29', exercise: 'E3', inRoom: false, state: 'not-opened', before: null, after: null, heard: null, heardGuess: null },
    ]);
    expect(body.appointments).toEqual(['2026-11-20']);
    expect((await progress('s1')).text).toBe((await progress('a1')).text);
  });

  it('has nothing of what somebody began until they end it, or its window is over', async () => {
    const id = await aDueExercise(practice, { exercise: 'E3', variant: 'usual', until: '2026-11-30' });
    await save(practice, 'x1', await started(practice, 'x1', id), { 'tension-before': 7 });
    expect((await progress('a1')).body.entries).toEqual([]);
    practice.clock.set('2026-12-01T18:00:00Z');
    expect((await progress('a1')).body.entries.map(({ state, before }: { state: string; before: number | null }) => [state, before])).toEqual([['in-progress', 7], ['not-opened', null]]);
  });

  it('keeps the numbers of what was ended for both while somebody was in the middle of it', async () => {
    const { id, occurrences } = await anAssignment(practice, { exercise: 'E3', variant: 'usual' });
    await save(practice, 'x1', await started(practice, 'x1', occurrences[0]?.id ?? ''), { 'tension-before': 7 });
    await practice.as('a1').post(`/api/exercises/assignments/${id}/end`, undefined, { ifMatch: 1 });
    expect((await progress('a1')).body.entries.map(({ state, before }: { state: string; before: number | null }) => [state, before])).toEqual([['in-progress', 7]]);
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

  // One week less than it needs, and what it needs; the reason says both.
  it.each<[MetricKey, number, string]>([
    ['settling', 5, 'Needs 5 occasions, 4 so far.'],
    ['settling-trend', 6, 'Needs 6 occasions, 5 so far.'],
    ['heard-gap', 5, 'Needs 5 occasions, 4 so far.'],
    ['accuracy', 5, 'Needs 5 occasions, 4 so far.'],
    ['accuracy-trend', 6, 'Needs 6 occasions, 5 so far.'],
    ['likeness', 5, 'Needs 5 occasions, 4 so far.'],
    ['agreement', 1, 'Nothing was given.'],
    ['truth-and-bias', 10, 'Needs 10 occasions, 9 so far.'],
    ['carrying-over', 21, 'Needs 20 pairs in a row, 19 so far.'],
    ['moving-together', 12, 'Needs 12 occasions, 11 so far.'],
    ['adherence', 1, 'Nothing was given.'],
    ['breadth', 1, 'Nothing was given.'],
  ])('has no value of %s below its minimum, and from %i weeks on its values with the caveat', async (metric, weeks, reason) => {
    await manyWeeks(practice, weeks - 1);
    const short = group((await progress('a1')).body, metric);
    expect(short.lines.length).toBeGreaterThan(0);
    for (const line of short.lines) expect(line).toMatchObject({ values: null, reason });
    await manyWeeks(practice, weeks, { couple: '2' });
    const full = group((await practice.as('a2').get(`/api/exercises/couples/${practice.ids['c2']}/progress`)).body, metric);
    expect(full.lines.some(({ values }) => values !== null)).toBe(true);
    expect(full.caveat).toBe(MINIMUMS[full.metric].caveat);
    for (const { values, reason: why } of full.lines) expect(why === null).toBe(values !== null);
  });

  it('computes from what both told: a year of weeks has everything, and the feelings themselves stay', async () => {
    await manyWeeks(practice, 30);
    const { body, text } = await progress('s1');
    expectShape(body.metrics, [METRIC]);
    expect(body.metrics.every(({ lines }: MetricGroup) => lines.some(({ values }) => values !== null))).toBe(true);
    expect(group(body, 'adherence').lines[2]).toEqual({ of: 'joint', about: null, n: 30, values: { share: 1 }, reason: null });
    expect(group(body, 'settling').points).toHaveLength(30);
    expect(text).not.toMatch(/sealed|runId|"ashamed":/);
  });

  it('says which occasions were a transfer, and leaves the numbers of the two apart', async () => {
    await manyWeeks(practice, 1, { tension: { x: [8, 3], y: [3, 5] } });
    const [point] = group((await progress('a1')).body, 'settling').points;
    expect(point).toMatchObject({ a: 5, b: -2, settled: { pattern: 'transfer', nearer: 3, low: { a: false, b: false } } });
  });

  it('has no metrics in conjoint mode, whatever the two did', async () => {
    const before = (await progress('a1', true)).text;
    expect(JSON.parse(before).metrics).toBeNull();
    await manyWeeks(practice, 12);
    expect((await progress('a1', true)).text).toBe(before);
  });

  it('is silent about guesses while a hold is open, also about the raw ones', async () => {
    await manyWeeks(practice, 12);
    const hold = { couple_id: practice.ids['c1'], compartment: practice.ids['x1'], cause: 'screening', placed_by: practice.ids['a1'], placed_at: '2026-11-23T17:00:00Z' };
    await practice.rows((rows) => rows.insert('couples.safety_hold', hold));
    for (const who of ['a1', 's1']) {
      const { body } = await progress(who);
      for (const each of OFF_UNDER_HOLD) expect(group(body, each)).toMatchObject({ off: 'Off while joint exercises are on hold.', caveat: null, lines: [], points: [] });
      expect(group(body, 'moving-together').lines[0]?.values).not.toBeNull();
      expect(body.entries.map((each: { heard: number; heardGuess: number }) => [each.heard !== null, each.heardGuess])).toEqual(Array(24).fill([true, null]));
    }
  });

  it('counts no window that a pause or a hold touched', async () => {
    await manyWeeks(practice, 4);
    const hold = { couple_id: practice.ids['c1'], compartment: practice.ids['x1'], cause: 'clinician', placed_by: practice.ids['a1'], placed_at: '2026-11-04T17:00:00Z' };
    const lifted = { clinician_yes_by: practice.ids['a1'], clinician_yes_at: '2026-11-05T17:00:00Z', lifted_at: '2026-11-05T17:00:00Z' };
    await practice.rows((rows) => rows.insert('couples.safety_hold', { ...hold, ...lifted }));
    expect(group((await progress('a1')).body, 'adherence').lines.map(({ n }) => n)).toEqual([3, 3, 3]);
    await practice.rows((rows) => rows.update('couples.couple', practice.ids['c1'] ?? '', { status: 'paused', status_since: '2026-11-10T17:00:00Z' }));
    expect(group((await progress('a1')).body, 'adherence').lines.map(({ n }) => n)).toEqual([1, 1, 1]);
    await practice.rows((rows) => rows.update('couples.couple', practice.ids['c1'] ?? '', { status: 'active', status_since: '2026-11-11T17:00:00Z' }));
    expect(group((await progress('a1')).body, 'adherence').lines.map(({ n }) => n)).toEqual([2, 2, 2]);
  });

  it('reads on where an envelope is damaged, and asks for nothing in the open', async () => {
    await manyWeeks(practice, 5);
    await house().database.sql(`UPDATE exercises.answer SET body = set_byte(body, 30, get_byte(body, 30) # 1) WHERE practice_id = $1 AND field = 'feelings' AND compartment = $2`, [practice.id, practice.ids['x1']]);
    const { status, body } = await progress('a1');
    expect(status).toBe(200);
    expect(group(body, 'breadth').lines.map(({ n }) => n)).toEqual([0, 5]);
  });

  it('leaves a line in the audit', async () => {
    await progress('s1');
    const events = await house().database.sql(`SELECT actor_id, object_id FROM kernel.audit_event WHERE practice_id = $1 AND action = 'exercises.read-progress'`, [practice.id]);
    expect(events).toEqual([{ actor_id: practice.ids['s1'], object_id: practice.ids['c1'] }]);
  });
});
