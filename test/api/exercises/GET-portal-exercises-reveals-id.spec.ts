import { expectShape, nullable, otherPractice, type Practice } from '@attune/testing';
import { aDueExercise, aMorning, anAssignment, choose, finished, key, open, started } from './an-exercise';

let practice: Practice;
let occurrenceId: string;
const read = (who: string, id = occurrenceId) => practice.as(who).get(`/api/portal/exercises/reveals/${id}`);
const closed = '{"available":false}';

beforeEach(async () => {
  practice = await aMorning();
});

async function bothAgreed() {
  occurrenceId = await aDueExercise(practice);
  const x = await finished(practice, 'x1', occurrenceId, { agrees: true });
  const y = await finished(practice, 'y1', occurrenceId, { agrees: true });
  practice.clock.forward(1);
  return { x, y };
}

describe('GET /api/portal/exercises/reveals/:id', () => {
  it('opens both answers to both once the clinician opens it, and only what is for both', async () => {
    const { x, y } = await bothAgreed();
    expect([(await read('x1')).text, (await read('y1')).text]).toEqual([closed, closed]);
    await practice.jobs.drain();
    const before = await practice.events('y1');
    await open(practice, occurrenceId);
    expect((await before.seen()).map((each) => each.topic)).toEqual(['exercises']);
    const { status, body } = await read('x1');
    expect(status).toBe(200);
    const noticed = [{ what: 'text', about: 'text', mark: 'text', reply: 'text' }] as const;
    expectShape(body, {
      available: 'bool', occurrenceId: 'uuid', exercise: 'text', definitionVersion: 'int', sitting: 'int', title: { en: 'text', es: 'text' }, on: 'date',
      partnerName: 'text', yours: { noticed: [...noticed] }, theirs: { noticed: [...noticed] }, card: nullable('text'),
    });
    expect([body.yours.noticed[0].what, body.theirs.noticed[0].what]).toEqual([x.shown, y.shown]);
    expect(JSON.stringify(body)).not.toContain(y.kept);
    expect(JSON.stringify(body)).not.toContain(y.id);
    expect((await read('y1')).body.theirs.noticed[0].what).toBe(x.shown);
  });

  it('opens by the calendar at its hour, and not a moment before', async () => {
    const { occurrences } = await anAssignment(practice, { reveal: { how: 'date', on: '2026-11-29', hour: 18 } });
    occurrenceId = occurrences[0]?.id ?? '';
    await finished(practice, 'x1', occurrenceId, { agrees: true });
    await finished(practice, 'y1', occurrenceId, { agrees: true });
    practice.clock.set('2026-11-30T01:59:59.999Z');
    expect((await read('y1')).text).toBe(closed);
    practice.clock.set('2026-11-30T02:00:00.000Z');
    expect((await read('y1')).body.available).toBe(true);
  });

  it.each<[string, (p: Practice, id: string) => Promise<unknown>]>([
    ['withheld by the partner', (p, id) => finished(p, 'x1', id, { agrees: false })],
    ['agreed to and then taken back', async (p, id) => choose(p, 'x1', (await finished(p, 'x1', id, { agrees: true })) && id, false)],
    ['finished without a choice', (p, id) => finished(p, 'x1', id)],
    ['skipped', (p, id) => p.as('x1').post(`/api/portal/exercises/occurrences/${id}/skip`, {})],
    ['stopped', async (p, id) => p.as('x1').post(`/api/portal/exercises/runs/${(await started(p, 'x1', id)).id}/stop`, {})],
    ['begun and left', (p, id) => started(p, 'x1', id)],
    ['never opened', async () => undefined],
    [
      'reported unsafe after agreeing',
      async (p, id) => p.as('x1').post(`/api/portal/exercises/runs/${(await finished(p, 'x1', id, { agrees: true })).id}/unsafe`, {}, { idempotencyKey: key() }),
    ],
    [
      'withheld by the clinician',
      async (p, id) => (await finished(p, 'x1', id, { agrees: true })) && p.as('a1').post(`/api/exercises/occurrences/${id}/withhold`, { withheld: true }),
    ],
    [
      'held',
      async (p, id) =>
        (await finished(p, 'x1', id, { agrees: true })) &&
        p.rows((rows) => rows.insert('couples.safety_hold', { couple_id: p.ids['c1'], cause: 'clinician', placed_by: p.ids['a1'], placed_at: p.clock.now() })),
    ],
    [
      'paused',
      async (p, id) =>
        (await finished(p, 'x1', id, { agrees: true })) &&
        p.rows((rows) => rows.update('couples.couple', p.ids['c1'] ?? '', { status: 'paused', status_since: p.clock.now() })),
    ],
  ])('says one and the same when it was %s', async (_, what) => {
    occurrenceId = await aDueExercise(practice);
    await finished(practice, 'y1', occurrenceId, { agrees: true });
    await what(practice, occurrenceId);
    practice.clock.forward(1);
    const early = await read('y1');
    await open(practice, occurrenceId);
    const { status, text, headers } = await read('y1');
    expect([status, text, headers['content-length'], headers['etag']]).toEqual([200, closed, String(closed.length), undefined]);
    expect(early.text).toBe(closed);
    expect((await read('x1')).text).toBe(closed);
  });

  it('stays shut for ever when its hour fell into a pause, and opens as ever when the pause was over before', async () => {
    const status = (to: string) => practice.rows((rows) => rows.update('couples.couple', practice.ids['c1'] ?? '', { status: to, status_since: practice.clock.now() }));
    const { occurrences } = await anAssignment(practice, { reveal: { how: 'date', on: '2026-11-29', hour: 18 } });
    const [paused = '', after = ''] = occurrences.map((each) => each.id);
    for (const who of ['x1', 'y1']) await finished(practice, who, paused, { agrees: true });
    practice.clock.set('2026-11-29T18:00:00.000Z');
    await status('paused');
    practice.clock.set('2026-11-30T18:00:00.000Z');
    await status('active');
    expect((await read('y1', paused)).text).toBe(closed);
    practice.clock.set('2026-12-01T18:00:00.000Z');
    for (const who of ['x1', 'y1']) await finished(practice, who, after, { agrees: true });
    practice.clock.set('2026-12-07T18:00:00.000Z');
    expect((await read('y1', after)).body.available).toBe(true);
    expect((await read('y1', paused)).text).toBe(closed);
  });

  it('does not open late: what was finished after the moment stays shut', async () => {
    occurrenceId = await aDueExercise(practice);
    await finished(practice, 'y1', occurrenceId, { agrees: true });
    const run = await started(practice, 'x1', occurrenceId);
    await choose(practice, 'x1', occurrenceId, true);
    await open(practice, occurrenceId);
    practice.clock.forward(1);
    await practice.as('x1').post(`/api/portal/exercises/runs/${run.id}/finish`, {});
    expect((await read('y1')).text).toBe(closed);
  });

  it('stays open when a hold comes later: nothing vanishes that could be timed', async () => {
    await bothAgreed();
    await open(practice, occurrenceId);
    practice.clock.forward(1);
    await practice.rows((rows) => rows.insert('couples.safety_hold', { couple_id: practice.ids['c1'], cause: 'clinician', placed_by: practice.ids['a1'], placed_at: practice.clock.now() }));
    expect((await read('y1')).body.available).toBe(true);
  });

  it('shuts when the clinician withholds it afterwards', async () => {
    await bothAgreed();
    await open(practice, occurrenceId);
    await practice.as('a1').post(`/api/exercises/occurrences/${occurrenceId}/withhold`, { withheld: true });
    expect((await read('y1')).text).toBe(closed);
  });

  it('is nothing to other couples, other practices and staff', async () => {
    await bothAgreed();
    await open(practice, occurrenceId);
    const elsewhere = await otherPractice();
    const foreign = await elsewhere.as('x1').get(`/api/portal/exercises/reveals/${occurrenceId}`);
    expect([(await read('x2')).status, (await read('a1')).status, foreign.status]).toEqual([404, 404, 404]);
  });
});
