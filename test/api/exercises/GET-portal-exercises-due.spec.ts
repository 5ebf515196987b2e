import { expectShape, type Practice } from '@attune/testing';
import { aDueExercise, aMorning, anAssignment, finished, save, started } from './an-exercise';

let practice: Practice;
const due = (who: string) => practice.as(who).get('/api/portal/exercises/due');
const HOLD = '0197a000-0000-7000-8000-000000000891';
const words = { en: 'text', es: 'text' } as const;

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/portal/exercises/due', () => {
  it('shows one card to each, the same to both', async () => {
    const occurrenceId = await aDueExercise(practice);
    const { status, body, text } = await due('x1');
    expect(status).toBe(200);
    expectShape(body, {
      due: {
        occurrenceId: 'uuid', exercise: 'text', definitionVersion: 'int', variant: 'text', short: 'bool', sitting: 'int', title: words, summary: words,
        minutes: 'int', place: 'text', closesOn: 'date', begun: 'bool',
      },
    });
    expect(body.due).toMatchObject({ occurrenceId, exercise: 'E1', title: { en: 'Noticing' }, minutes: 12, place: 'home', closesOn: '2026-11-29', begun: false });
    expect((await due('y1')).text).toBe(text);
  });

  it('is nothing when nothing was given, not yet or no more', async () => {
    expect((await due('x1')).text).toBe('{"due":null}');
    await anAssignment(practice, { firstOn: '2026-11-25', rhythm: 'once', until: null });
    expect((await due('x1')).text).toBe('{"due":null}');
    practice.clock.set('2026-11-25T20:00:00Z');
    expect((await due('x1')).body.due.exercise).toBe('E1');
    practice.clock.set('2026-12-02T20:00:00Z');
    expect((await due('x1')).text).toBe('{"due":null}');
  });

  it('follows one’s own steps and never the other’s', async () => {
    const occurrenceId = await aDueExercise(practice);
    const before = await due('y1');
    await save(practice, 'x1', await started(practice, 'x1', occurrenceId), { 'tension-before': 4 });
    expect((await due('x1')).body.due.begun).toBe(true);
    await finished(practice, 'x1', occurrenceId, { agrees: true });
    expect((await due('x1')).text).toBe('{"due":null}');
    const after = await due('y1');
    expect([after.text, after.headers['etag']]).toEqual([before.text, before.headers['etag']]);
  });

  it.each([
    ['a pause', (p: Practice) => p.rows((rows) => rows.update('couples.couple', p.ids['c1'] ?? '', { status: 'paused', status_since: p.clock.now() }))],
    [
      'a hold that staff placed',
      (p: Practice) =>
        p.rows((rows) => rows.insert('couples.safety_hold', { couple_id: p.ids['c1'], cause: 'clinician', placed_by: p.ids['a1'], placed_at: p.clock.now() })),
    ],
  ])('%s shows from the next day, as nothing', async (_, act) => {
    await aDueExercise(practice);
    const before = (await due('x1')).text;
    await act(practice);
    expect((await due('x1')).text).toBe(before);
    expect((await due('y1')).text).toBe(before);
    practice.clock.set('2026-11-24T09:00:00Z');
    expect([(await due('x1')).text, (await due('y1')).text]).toEqual(['{"due":null}', '{"due":null}']);
  });

  it.each([
    [
      'a pause that ended',
      (p: Practice) => p.rows((rows) => rows.update('couples.couple', p.ids['c1'] ?? '', { status: 'paused', status_since: '2026-11-23T08:00:00Z' })),
      (p: Practice) => p.rows((rows) => rows.update('couples.couple', p.ids['c1'] ?? '', { status: 'active', status_since: p.clock.now() })),
    ],
    [
      'a lifted hold',
      (p: Practice) =>
        p.rows((rows) => rows.insert('couples.safety_hold', { id: HOLD, couple_id: p.ids['c1'], cause: 'clinician', placed_by: p.ids['a1'], placed_at: '2026-11-23T08:00:00Z' })),
      (p: Practice) => p.rows((rows) => rows.update('couples.safety_hold', HOLD, { clinician_yes_by: p.ids['a1'], clinician_yes_at: p.clock.now(), supervisor_yes_by: p.ids['s1'], supervisor_yes_at: p.clock.now(), lifted_at: p.clock.now() })),
    ],
  ])('%s shows from the next day, so that the hour of the act is seen by neither', async (_, stop, goOn) => {
    await aDueExercise(practice);
    const before = (await due('x1')).text;
    await stop(practice);
    practice.clock.set('2026-11-24T20:00:00Z');
    expect((await due('x1')).text).toBe('{"due":null}');
    await goOn(practice);
    for (const time of ['2026-11-24T20:00:01Z', '2026-11-25T07:59:00Z']) {
      practice.clock.set(time);
      expect([(await due('x1')).text, (await due('y1')).text]).toEqual(['{"due":null}', '{"due":null}']);
    }
    practice.clock.set('2026-11-25T08:01:00Z');
    expect([(await due('x1')).text, (await due('y1')).text]).toEqual([before, before]);
  });

  it('is there at once when a couple becomes active for the first time', async () => {
    await aDueExercise(practice);
    await practice.rows((rows) => rows.update('couples.couple', practice.ids['c1'] ?? '', { status: 'invited' }));
    expect((await due('x1')).text).toBe('{"due":null}');
    await practice.rows((rows) => rows.update('couples.couple', practice.ids['c1'] ?? '', { status: 'active', status_since: practice.clock.now() }));
    expect((await due('x1')).body.due.exercise).toBe('E1');
  });

  it('is not changed for either by the hold that a report placed', async () => {
    const occurrenceId = await aDueExercise(practice);
    const before = (await due('y1')).text;
    const run = await started(practice, 'x1', occurrenceId);
    await practice.as('x1').post(`/api/portal/exercises/runs/${run.id}/unsafe`, {}, { idempotencyKey: crypto.randomUUID() });
    practice.clock.set('2026-11-24T18:00:00Z');
    expect((await due('y1')).text).toBe(before);
  });

  it('is of one’s own couple, and not for staff', async () => {
    await aDueExercise(practice);
    expect((await due('x2')).text).toBe('{"due":null}');
    expect((await due('a1')).status).toBe(404);
    expect((await practice.visitor('portal').get('/api/portal/exercises/due')).status).toBe(401);
  });
});
