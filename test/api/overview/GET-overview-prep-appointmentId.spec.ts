import { aPractice, expectShape, nullable, oneOf, otherPractice, type Practice } from '@attune/testing';
import { answered, daysLater, HARK_YES, sent } from '../measures/a-measure';
import { disclosed } from '../scheduling/appointments';
import { aComment, aNote, anAppointment, anOccurrence, anUrgentItem, aReviewItem, aRun } from './rows';

let practice: Practice;
const prep = (id: string, who = 'a1', how = {}) => practice.as(who, how).get(`/api/overview/prep/${id}`);

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T17:00:00Z');
});

/** They met on the 16th, with a note; what follows happened since. */
async function met(): Promise<{ id: string; plan: string }> {
  const last = await anAppointment(practice, { id: 'last', at: '2026-11-16T18:00:00Z', status: 'held' });
  const plan = await aNote(practice, { id: 'note', appointment: last, heldOn: '2026-11-16', state: 'submitted', plan: true, risk: { x1: 'concern', y1: 'none' } });
  return { id: await anAppointment(practice, { id: 'today', at: '2026-11-23T18:00:00Z' }), plan };
}

describe('GET /api/overview/prep/:appointmentId', () => {
  it('gives everything to know before an appointment, whole', async () => {
    const { id, plan } = await met();
    const occurrence = await anOccurrence(practice, { exercise: 'E3', opensOn: '2026-11-17', closesOn: '2026-11-22' });
    await aRun(practice, { partner: 'x1', at: '2026-11-19T20:00:00Z', occurrence, tension: [7, 4] });
    await aRun(practice, { partner: 'y1', at: '2026-11-19T21:00:00Z', occurrence, state: 'stopped' });
    await anAppointment(practice, { id: 'missed', at: '2026-11-18T18:00:00Z', status: 'no_show' });
    const { status, body } = await prep(id);
    expect(status).toBe(200);
    expectShape(body, {
      appointmentId: 'uuid', version: 'int', coupleId: 'uuid', compartment: nullable('uuid'), startsAt: 'instant', endsAt: 'instant', status: 'text', startedAt: nullable('instant'),
      staffName: 'text', lastMetOn: nullable('date'), note: nullable({ id: 'uuid', state: 'text' }), mayHold: 'bool', mustSign: [oneOf('a', 'b')], conjoint: 'bool',
      partners: [{ id: 'uuid', givenName: 'text', familyName: 'text', seat: oneOf('a', 'b') }],
      risk: [{ seat: oneOf('a', 'b'), level: 'text', on: 'date' }], holds: [{ id: 'uuid', placedOn: 'date' }], urgent: [{ id: 'uuid', at: 'instant', acknowledged: 'bool' }],
      lastPlan: nullable({ noteId: 'uuid', heldOn: 'date', text: 'text' }),
      exercises: [{
        id: 'uuid', exercise: 'text', title: 'text', inRoom: 'bool', opensOn: 'date', closesOn: 'date', revealed: [{ seat: 'text', line: 'text' }],
        parts: [{ seat: 'text', state: 'text', on: nullable('date'), before: nullable('int'), after: nullable('int'), heard: nullable('int') }],
      }],
      toLookAt: [{ id: 'uuid', source: 'text', on: 'date', occasions: 'int', mayClose: 'bool' }],
      measures: [{ seat: oneOf('a', 'b'), measure: 'text', on: 'date', words: 'text' }],
      changes: [{ kind: 'text', on: 'date', lane: oneOf('a', 'b', 'joint'), what: nullable('text') }],
      supervision: [{ id: 'uuid', noteId: 'uuid', by: 'text', at: 'instant', text: 'text' }],
    });
    expect(body).toMatchObject({ lastMetOn: '2026-11-16', mayHold: true, lastPlan: { heldOn: '2026-11-16', text: plan }, risk: [{ seat: 'a', level: 'concern', on: '2026-11-16' }] });
    expect(body.exercises).toMatchObject([{ exercise: 'E3', parts: [{ seat: 'a', state: 'done', before: 7, after: 4 }, { seat: 'b', state: 'stopped', before: null }], revealed: [] }]);
    expect(body.changes).toEqual([{ kind: 'missed', on: '2026-11-18', lane: 'joint', what: null }, { kind: 'assigned', on: '2026-11-17', lane: 'joint', what: 'E3' }]);
  });

  it('says of each partner what became of measures since they met, against the total before; nothing of it in conjoint mode', async () => {
    practice.clock.set('2026-11-23T18:00:00.000Z');
    await answered(practice, 'x1', 'CSI-4', [2, 2, 2, 2]);
    await anAppointment(practice, { id: 'met', at: '2026-11-30T18:00:00Z', status: 'held' });
    await daysLater(practice, 9);
    await answered(practice, 'x1', 'CSI-4', [3, 3, 3, 3]);
    await answered(practice, 'y1', 'HARK', HARK_YES);
    await sent(practice, 'y1', 'CSI-4');
    const id = await anAppointment(practice, { id: 'later', at: '2026-12-14T18:00:00Z' });
    await daysLater(practice, 20);
    const { body } = await prep(id);
    expect(body.measures).toEqual([
      { seat: 'a', measure: 'CSI-4', on: '2026-12-02', words: '12 of 21, notable dissatisfaction; 4 better than the time before, reliably' },
      { seat: 'b', measure: 'HARK', on: '2026-12-02', words: 'answered' },
      { seat: 'b', measure: 'CSI-4', on: '2026-12-08', words: 'not answered' },
    ]);
    expect((await prep(id, 'a1', { conjoint: true })).body.measures).toEqual([]);
  });

  it('quotes what both agreed to open, and nothing before the moment', async () => {
    const { id } = await met();
    const occurrence = await anOccurrence(practice, { exercise: 'E3', opensOn: '2026-11-17', closesOn: '2026-11-22', revealAt: '2026-11-21T18:00:00Z' });
    const hers = await aRun(practice, { partner: 'x1', at: '2026-11-19T20:00:00Z', occurrence, line: 'what-i-heard', agrees: true });
    const his = await aRun(practice, { partner: 'y1', at: '2026-11-19T21:00:00Z', occurrence, line: 'what-i-heard', agrees: true });
    expect((await prep(id)).body.exercises[0].revealed).toEqual(expect.arrayContaining([{ seat: 'a', line: hers }, { seat: 'b', line: his }]));
    practice.clock.set('2026-11-20T17:00:00Z');
    expect((await prep(id)).body.exercises[0].revealed).toEqual([]);
  });

  it('quotes nothing when one of them did not agree', async () => {
    const { id } = await met();
    const occurrence = await anOccurrence(practice, { exercise: 'E3', opensOn: '2026-11-17', closesOn: '2026-11-22', revealAt: '2026-11-21T18:00:00Z' });
    await aRun(practice, { partner: 'x1', at: '2026-11-19T20:00:00Z', occurrence, line: 'what-i-heard', agrees: true });
    await aRun(practice, { partner: 'y1', at: '2026-11-19T21:00:00Z', occurrence, line: 'what-i-heard', agrees: false });
    expect((await prep(id)).body.exercises[0].revealed).toEqual([]);
  });

  it('brings what the supervisor said, and what is urgent', async () => {
    const { id } = await met();
    const said = await aComment(practice, { note: practice.ids['note'] ?? '', at: '2026-11-20T18:00:00Z' });
    await anUrgentItem(practice, { partner: 'y1', at: '2026-11-21T18:00:00Z' });
    const { body } = await prep(id);
    expect(body.supervision).toMatchObject([{ noteId: practice.ids['note'], at: '2026-11-20T18:00:00.000Z', text: said }]);
    expect(body.urgent).toMatchObject([{ at: '2026-11-21T18:00:00.000Z', acknowledged: false }]);
    expect((await prep(id, 'a1', { conjoint: true })).body).toMatchObject({ urgent: [], supervision: [] });
  });

  it('says whose signature a first appointment waits for, and not on a screen that both may see', async () => {
    const id = await anAppointment(practice, { id: 'today', at: '2026-11-23T18:00:00Z' });
    expect((await prep(id)).body.mustSign).toEqual(['a', 'b']);
    await disclosed(practice, ['x1']);
    expect((await prep(id)).body.mustSign).toEqual(['b']);
    expect((await prep(id, 's1')).body.mustSign).toEqual(['b']);
    expect((await prep(id, 'a1', { conjoint: true })).body.mustSign).toEqual([]);
    await anAppointment(practice, { id: 'last', at: '2026-11-16T18:00:00Z', status: 'held' });
    expect((await prep(id)).body.mustSign).toEqual([]);
  });

  it('says what supervision should look at, to whom it belongs to close, and nothing of it in conjoint mode', async () => {
    const { id } = await met();
    await aReviewItem(practice, { on: '2026-11-20', occasions: 2 });
    const item = { id: practice.ids['reviewItem'], source: 'settling', on: '2026-11-20', occasions: 2 };
    expect((await prep(id)).body.toLookAt).toEqual([{ ...item, mayClose: false }]);
    expect((await prep(id, 's1')).body.toLookAt).toEqual([{ ...item, mayClose: true }]);
    expect((await prep(id, 'a1', { conjoint: true })).body.toLookAt).toEqual([]);
    await practice.as('s1').post(`/api/supervision/review-items/${item.id}/done`);
    expect((await prep(id, 's1')).body.toLookAt).toEqual([]);
  });

  it('shows in conjoint mode joint rows alone, and no part of an exercise as not done', async () => {
    const { id, plan } = await met();
    await aRun(practice, { partner: 'x1', at: '2026-11-19T20:00:00Z' });
    await practice.rows((rows) => rows.insert('couples.safety_hold', { couple_id: practice.ids['c1'], compartment: practice.ids['x1'], cause: 'screening', placed_by: practice.ids['a1'], placed_at: '2026-11-20T18:00:00Z' }));
    expect((await prep(id)).body.holds).toMatchObject([{ placedOn: '2026-11-20' }]);
    const { body } = await prep(id, 'a1', { conjoint: true });
    expect(body).toMatchObject({ conjoint: true, risk: [], holds: [], lastPlan: { text: plan } });
    expect(body.exercises.map((each: { parts: unknown[] }) => each.parts)).toEqual([[]]);
    const alone = await anAppointment(practice, { id: 'alone', at: '2026-11-24T18:00:00Z', compartment: 'x1' });
    expect((await prep(alone, 'a1', { conjoint: true })).status).toBe(404);
  });

  it('is the supervisor’s to read, and nobody’s else', async () => {
    const { id } = await met();
    expect((await prep(id, 's1')).body).toMatchObject({ mayHold: false });
    for (const who of ['a2', 's2', 't1', 'x1']) expect((await prep(id, who)).status).toBe(404);
    expect((await prep(id, 'owner')).status).toBe(403);
    const foreign = await otherPractice();
    expect((await prep(await anAppointment(foreign, { id: 'one', at: '2026-11-23T18:00:00Z' }))).status).toBe(404);
    expect((await prep('1')).status).toBe(404);
  });

  it('leaves a line in the audit', async () => {
    const { id } = await met();
    await prep(id);
    const events = await practice.house.database.sql(`SELECT object_id, couple_ids FROM kernel.audit_event WHERE practice_id = '${practice.id}' AND action = 'overview.prep'`);
    expect(events).toEqual([{ object_id: id, couple_ids: [practice.ids['c1']] }]);
  });
});
