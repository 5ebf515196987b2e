import { randomUUID } from 'node:crypto';
import { aPractice, expectShape, nullable, oneOf, otherPractice, type Practice } from '@attune/testing';
import { aComment, aNote, anAppointment, anUrgentItem, aRun } from './rows';

let practice: Practice;
const today = (who = 'a1', how = {}) => practice.as(who, how).get('/api/overview/today');

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T17:00:00Z');
});

describe('GET /api/overview/today', () => {
  it('gives the day with what came before, the notes owed and what came in', async () => {
    const met = await anAppointment(practice, { id: 'last', at: '2026-11-16T18:00:00Z', status: 'held' });
    await anAppointment(practice, { id: 'today', at: '2026-11-23T18:00:00Z' });
    await anAppointment(practice, { id: 'next', at: '2026-11-30T18:00:00Z' });
    await aRun(practice, { partner: 'x1', at: '2026-11-22T20:00:00Z' });
    const { status, body } = await today();
    expect(status).toBe(200);
    const partners = [{ id: 'uuid' as const, givenName: 'text' as const, familyName: 'text' as const, seat: oneOf('a', 'b') }] as [never];
    expectShape(body, {
      date: 'date', now: 'instant', nextOn: nullable('date'),
      appointments: [{
        id: 'uuid', coupleId: 'uuid', compartment: nullable('uuid'), partners, startsAt: 'instant', endsAt: 'instant', status: 'text', startedAt: nullable('instant'),
        stoppedAt: nullable('instant'), lastStatus: nullable('text'), lastMetOn: nullable('date'), cameIn: 'bool', marks: ['text'], note: nullable({ id: 'uuid', state: 'text' }),
      }],
      notesOwed: [{ kind: 'text', appointmentId: 'uuid', noteId: nullable('uuid'), heldOn: 'date', coupleId: 'uuid', compartment: nullable('uuid'), partners }],
      cameIn: [{ kind: 'text', at: 'instant', coupleId: 'uuid', compartment: nullable('uuid'), partners, what: 'text', how: nullable('text'), noteId: nullable('uuid') }],
      asked: [{ kind: 'text', at: 'instant', by: 'text', coupleId: 'uuid', partners }],
    });
    expect(body).toMatchObject({ date: '2026-11-23', nextOn: '2026-11-30' });
    expect(body.appointments).toMatchObject([{ id: practice.ids['today'], lastStatus: 'held', lastMetOn: '2026-11-16', cameIn: true, marks: [], note: null }]);
    expect(body.notesOwed).toMatchObject([{ kind: 'unwritten', appointmentId: met, heldOn: '2026-11-16' }]);
    expect(body.cameIn).toMatchObject([{ kind: 'run', compartment: practice.ids['x1'], what: 'E1', how: 'finished' }]);
  });

  it('puts a draft and a returned note among what is owed, oldest first, and shows the state of today’s note', async () => {
    const one = await anAppointment(practice, { id: 'one', at: '2026-11-20T18:00:00Z', status: 'held' });
    const two = await anAppointment(practice, { id: 'two', at: '2026-11-23T16:00:00Z', status: 'held' });
    await aNote(practice, { id: 'draft', appointment: two, heldOn: '2026-11-23' });
    await aNote(practice, { id: 'returned', appointment: one, heldOn: '2026-11-20', state: 'returned' });
    const { body } = await today();
    expect(body.notesOwed.map((each: { kind: string }) => each.kind)).toEqual(['returned', 'draft']);
    expect(body.appointments[0].note).toEqual({ id: practice.ids['draft'], state: 'draft' });
  });

  it('marks a hold without a word of it', async () => {
    await anAppointment(practice, { id: 'today', at: '2026-11-23T18:00:00Z' });
    await practice.rows((rows) => rows.insert('couples.safety_hold', { couple_id: practice.ids['c1'], compartment: practice.ids['x1'], cause: 'screening', placed_by: practice.ids['a1'], placed_at: '2026-11-20T18:00:00Z' }));
    expect((await today()).body.appointments[0].marks).toEqual(['hold']);
    expect((await today('a1', { conjoint: true })).body.appointments[0].marks).toEqual([]);
  });

  it('asks the supervisor for the clearance that was asked for, and whoever has not said yes yet for the lifting of a hold', async () => {
    const { c1, a1, s1 } = practice.ids;
    await practice.rows((rows) => {
      rows.insert('couples.clearance', { couple_id: c1, asked_by: a1, asked_at: '2026-11-20T18:00:00Z' });
      rows.insert('couples.safety_hold', { couple_id: c1, cause: 'clinician', placed_by: a1, placed_at: '2026-11-18T18:00:00Z', clinician_yes_by: a1, clinician_yes_at: '2026-11-21T18:00:00Z' });
      rows.insert('couples.safety_hold', { couple_id: c1, cause: 'screening', placed_by: a1, placed_at: '2026-11-18T18:00:00Z', supervisor_yes_by: s1, supervisor_yes_at: '2026-11-22T18:00:00Z' });
      rows.insert('couples.safety_hold', { couple_id: c1, cause: 'unsafe-report', placed_by: a1, placed_at: '2026-11-19T18:00:00Z' });
    });
    const asked = async (who: string, how = {}) => ((await today(who, how)).body.asked as { kind: string; at: string; coupleId: string }[]).map(({ kind, at, coupleId }) => [kind, at.slice(0, 10), coupleId]);
    expect(await asked('s1')).toEqual([['clearance', '2026-11-20', c1], ['lift', '2026-11-21', c1]]);
    expect(await asked('a1')).toEqual([['lift', '2026-11-22', c1]]);
    for (const who of ['s2', 'a2', 't1', 'owner']) expect(await asked(who)).toEqual([]);
    expect(await asked('s1', { conjoint: true })).toEqual([]);
  });

  it('asks whoever treats them to read the cards of a partner, once each, until they are decided', async () => {
    const card = async (who: 'x1' | 'y1', state: string, at: string) => {
      const id = randomUUID();
      const body = await practice.house.seal(practice.id, { table: 'exercises.trigger_card', id, column: 'body', version: 1 }, '{}');
      await practice.rows((rows) => void rows.insert('exercises.trigger_card', { id, couple_id: practice.ids.c1, compartment: practice.ids[who], body, state, written_at: at }));
    };
    await card('x1', 'proposed', '2026-11-20T18:00:00Z');
    await card('x1', 'proposed', '2026-11-21T18:00:00Z');
    await card('y1', 'approved', '2026-11-20T18:00:00Z');
    expect((await today()).body.asked).toMatchObject([{ kind: 'card', at: '2026-11-20T18:00:00.000Z', coupleId: practice.ids.c1 }]);
    for (const reply of await Promise.all([today('s1'), today('a2'), today('owner'), today('a1', { conjoint: true })])) expect(reply.body.asked).toEqual([]);
  });

  it('says what came from the supervisor, and marks what is urgent', async () => {
    await anAppointment(practice, { id: 'today', at: '2026-11-23T18:00:00Z' });
    const one = await anAppointment(practice, { id: 'one', at: '2026-11-20T18:00:00Z', status: 'held' });
    await aNote(practice, { id: 'note', appointment: one, heldOn: '2026-11-20', state: 'submitted' });
    await aComment(practice, { note: practice.ids['note'] ?? '', at: '2026-11-22T18:00:00Z' });
    await anUrgentItem(practice, { partner: 'y1', at: '2026-11-21T18:00:00Z' });
    const { body } = await today();
    expect(body.cameIn).toMatchObject([{ kind: 'comment', noteId: practice.ids['note'] }]);
    expect(body.appointments[0].marks).toEqual(['urgent']);
    expect((await today('a1', { conjoint: true })).body.cameIn).toEqual([]);
  });

  it('leaves out in conjoint mode what is one partner’s', async () => {
    await anAppointment(practice, { id: 'alone', at: '2026-11-23T18:00:00Z', compartment: 'x1' });
    await aRun(practice, { partner: 'y1', at: '2026-11-22T20:00:00Z' });
    expect((await today('a1', { conjoint: true })).body).toMatchObject({ appointments: [], cameIn: [], notesOwed: [] });
  });

  it('is one’s own: nothing of a colleague, a supervisee or another practice', async () => {
    await anAppointment(practice, { id: 'today', at: '2026-11-23T18:00:00Z' });
    await anAppointment(await otherPractice(), { id: 'today', at: '2026-11-23T18:00:00Z' });
    for (const who of ['a2', 's1', 't1', 'owner']) expect((await today(who)).body).toMatchObject({ appointments: [], notesOwed: [], cameIn: [], asked: [] });
    expect((await today('x1')).status).toBe(404);
  });

  it('leaves a line in the audit with its couples, in the same breath', async () => {
    await anAppointment(practice, { id: 'today', at: '2026-11-23T18:00:00Z' });
    await today();
    const events = await practice.house.database.sql(`SELECT couple_ids FROM kernel.audit_event WHERE practice_id = '${practice.id}' AND action = 'overview.today'`);
    expect(events).toEqual([{ couple_ids: [practice.ids['c1']] }]);
  });

});
