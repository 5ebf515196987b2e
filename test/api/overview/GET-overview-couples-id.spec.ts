import { aPractice, expectShape, nullable, oneOf, otherPractice, type Practice } from '@attune/testing';
import { aNote, anAppointment, anOccurrence, aRun } from './rows';

let practice: Practice;
const page = (who = 'a1', how = {}, couple = practice.ids['c1']) => practice.as(who, how).get(`/api/overview/couples/${couple}`);

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T17:00:00Z');
});

describe('GET /api/overview/couples/:id', () => {
  it('gives the couple’s page whole', async () => {
    const last = await anAppointment(practice, { id: 'last', at: '2026-11-16T18:00:00Z', status: 'held' });
    const plan = await aNote(practice, { id: 'note', appointment: last, heldOn: '2026-11-16', state: 'final', plan: true });
    await anAppointment(practice, { id: 'next', at: '2026-11-30T18:00:00Z' });
    await aRun(practice, { partner: 'y1', at: '2026-11-19T20:00:00Z' });
    const { status, body } = await page();
    expect(status).toBe(200);
    expectShape(body, {
      coupleId: 'uuid', status: 'text', policy: nullable('text'), policyAgreedOn: nullable('date'), mayTreat: 'bool', conjoint: 'bool',
      partners: [{ id: 'uuid', givenName: 'text', familyName: 'text', seat: oneOf('a', 'b') }], care: [{ part: oneOf('clinician', 'supervisor'), id: 'uuid', name: 'text' }],
      next: nullable({ id: 'uuid', startsAt: 'instant', endsAt: 'instant', compartment: nullable('uuid') }), plan: nullable({ noteId: 'uuid', heldOn: 'date', text: 'text' }),
      exercises: [{ id: 'uuid', exercise: 'text', title: 'text', rhythm: 'text', firstOn: 'date', until: nullable('date'), window: nullable({ opensOn: 'date', closesOn: 'date' }) }],
      toWrite: nullable({ noteId: nullable('uuid'), appointmentId: 'uuid', compartment: nullable('uuid') }), timeline: { items: [{ check: () => [] }], nextCursor: nullable('text') },
    });
    expect(body).toMatchObject({ mayTreat: true, next: { id: practice.ids['next'] }, plan: { text: plan, heldOn: '2026-11-16' }, toWrite: null });
    expect(body.exercises).toMatchObject([{ exercise: 'E1', window: { opensOn: '2026-11-16', closesOn: '2026-11-29' } }]);
    expect(body.timeline.items.map((each: { kind: string; lane: string }) => [each.kind, each.lane])).toEqual([['run', 'b'], ['note', 'joint'], ['appointment', 'joint']]);
  });

  it('stands whole beside words that were damaged, and so does Prep', async () => {
    const last = await anAppointment(practice, { id: 'last', at: '2026-11-16T18:00:00Z', status: 'held' });
    await aNote(practice, { id: 'note', appointment: last, heldOn: '2026-11-16', state: 'final', plan: true });
    const next = await anAppointment(practice, { id: 'next', at: '2026-11-30T18:00:00Z' });
    // As a broken disk would: past the trigger that keeps final notes as they are.
    const sql = (text: string, values: unknown[] = []) => practice.house.database.sql(text, values);
    await sql('ALTER TABLE notes.note_section DISABLE TRIGGER USER');
    await sql('UPDATE notes.note_section SET body = set_byte(body, length(body) - 1, 255 - get_byte(body, length(body) - 1)) WHERE practice_id = $1 AND body IS NOT NULL', [practice.id]);
    await sql('ALTER TABLE notes.note_section ENABLE TRIGGER USER');
    const { status, body } = await page();
    expect([status, body.plan.text, body.timeline.items.length]).toEqual([200, 'These words cannot be opened.', 2]);
    expect((await practice.as('a1').get(`/api/overview/prep/${next}`)).body.lastPlan.text).toBe('These words cannot be opened.');
  });

  it('says what "Write note" opens: a note that is begun, else the appointment without one', async () => {
    const before = await anAppointment(practice, { id: 'before', at: '2026-11-16T18:00:00Z', status: 'held' });
    const today = await anAppointment(practice, { id: 'today', at: '2026-11-23T18:00:00Z' });
    expect((await page()).body.toWrite).toEqual({ noteId: null, appointmentId: before, compartment: null });
    practice.clock.forward(60);
    expect((await page()).body.toWrite).toEqual({ noteId: null, appointmentId: today, compartment: null });
    await aNote(practice, { id: 'draft', appointment: before, heldOn: '2026-11-16' });
    expect((await page()).body.toWrite).toEqual({ noteId: practice.ids['draft'], appointmentId: before, compartment: null });
    expect((await page('s1')).body.toWrite).toBeNull();
  });

  it('writes of what has begun last, before what is still to come today', async () => {
    const written = async () => (await page()).body.toWrite?.appointmentId;
    await anAppointment(practice, { id: 'evening', at: '2026-11-24T04:00:00Z' });
    const noon = await anAppointment(practice, { id: 'noon', at: '2026-11-23T20:00:00Z' });
    expect(await written()).toBe(noon);
    await anAppointment(practice, { id: 'week', at: '2026-11-16T18:00:00Z' });
    const morning = await anAppointment(practice, { id: 'morning', at: '2026-11-23T16:00:00Z' });
    expect(await written()).toBe(morning);
    // Started before its time it is the one that goes on.
    await practice.rows((rows) => rows.update('scheduling.appointment', noon, { status: 'held', started_at: '2026-11-23T16:55:00Z' }));
    expect(await written()).toBe(noon);
  });

  it('empties the side lanes in conjoint mode, and nothing else moves', async () => {
    const last = await anAppointment(practice, { id: 'last', at: '2026-11-16T18:00:00Z', status: 'held' });
    await anAppointment(practice, { id: 'alone', at: '2026-11-17T18:00:00Z', status: 'held', compartment: 'x1' });
    await aNote(practice, { id: 'note', appointment: last, heldOn: '2026-11-16', state: 'final', plan: true });
    await aRun(practice, { partner: 'y1', at: '2026-11-19T20:00:00Z' });
    const { body } = await page('a1', { conjoint: true });
    expect(body.timeline.items.map((each: { lane: string }) => each.lane)).toEqual(['joint', 'joint']);
    expect(body).toMatchObject({ conjoint: true, exercises: [{ exercise: 'E1' }] });
  });

  it('says nothing of a hold', async () => {
    await anOccurrence(practice);
    const before = (await page('a1', { conjoint: true })).text;
    await practice.rows((rows) => rows.insert('couples.safety_hold', { couple_id: practice.ids['c1'], compartment: practice.ids['x1'], cause: 'screening', placed_by: practice.ids['a1'], placed_at: '2026-11-20T18:00:00Z' }));
    expect((await page('a1', { conjoint: true })).text).toBe(before);
  });

  it('is the care’s alone', async () => {
    expect((await page('s1')).body).toMatchObject({ mayTreat: false });
    for (const who of ['a2', 's2', 't1', 'x1']) expect((await page(who)).status).toBe(404);
    expect((await page('owner')).status).toBe(403);
    expect((await page('a1', {}, (await otherPractice()).ids['c1'])).status).toBe(404);
    expect((await page('a1', {}, '1')).status).toBe(404);
  });
});
