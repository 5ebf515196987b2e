import { aPractice, expectShape, is, nullable, oneOf, otherPractice, type Practice } from '@attune/testing';
import { aNote, anAppointment, aRun } from './rows';

let practice: Practice;
const timeline = (query = '', who = 'a1', how = {}) => practice.as(who, how).get(`/api/overview/couples/${practice.ids['c1']}/timeline${query}`);
const ids = (body: { items: { id: string }[] }) => body.items.map((each) => each.id);

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T17:00:00Z');
});

/** Five meetings with their notes. */
async function history(): Promise<void> {
  for (const day of ['19', '26']) {
    const appointment = await anAppointment(practice, { id: `appointment ${day}`, at: `2026-10-${day}T17:00:00Z`, status: 'held' });
    await aNote(practice, { id: `note ${day}`, appointment, heldOn: `2026-10-${day}`, state: 'final' });
  }
  await practice.rows((rows) => rows.insert('notes.addendum', {
    note_id: practice.ids['note 19'], couple_id: practice.ids['c1'], kind: 'late_entry', author_id: practice.ids['a1'], written_at: '2026-10-28T17:00:00Z',
    body: Buffer.alloc(4), reason: Buffer.alloc(4), hash: Buffer.alloc(32, 2), credential_line: practice.lay('addendum', 'credential_line', { coupleId: practice.ids['c1'], grants: [{ to: 'care' }] }),
  }));
  await aRun(practice, { partner: 'x1', at: '2026-10-22T20:00:00Z' });
  await practice.rows((rows) => rows.insert('exercises.room_record', {
    couple_id: practice.ids['c1'], exercise: 'E6', definition_version: 1, variant: 'usual', short: true, done_on: '2026-10-26', recorded_by: practice.ids['a1'], recorded_at: '2026-10-26T18:00:00Z',
  }));
}

describe('GET /api/overview/couples/:id/timeline', () => {
  it('gives all kinds, newest first, each whole', async () => {
    await history();
    const { status, body } = await timeline();
    expect(status).toBe(200);
    expect(body.items.map((each: { kind: string; on: string }) => `${each.on} ${each.kind}`)).toEqual([
      '2026-10-28 addendum', '2026-10-26 note', '2026-10-26 room', '2026-10-26 appointment', '2026-10-22 run', '2026-10-19 note', '2026-10-19 appointment',
    ]);
    const item = { id: 'uuid', at: 'instant', on: 'date', lane: oneOf('a', 'b', 'joint') } as const;
    const [addendum, note, room, appointment, run] = body.items;
    expectShape(addendum, { ...item, kind: is('addendum'), noteId: 'uuid', type: 'text', by: 'text' });
    expectShape(note, { ...item, kind: is('note'), state: 'text', by: 'text' });
    expectShape(room, { ...item, kind: is('room'), exercise: 'text', title: 'text' });
    expectShape(appointment, { ...item, kind: is('appointment'), status: 'text', startsAt: 'instant', endsAt: 'instant', startedAt: nullable('instant'), stoppedAt: nullable('instant'), by: 'text' });
    expectShape(run, { ...item, kind: is('run'), exercise: 'text', title: 'text', state: 'text' });
  });

  it('pages without a gap or a repeat', async () => {
    await history();
    const all = ids((await timeline()).body);
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await timeline(`?limit=2${cursor}`);
      seen.push(...ids(body));
      if (!body.nextCursor) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(seen).toEqual(all);
  });

  it('holds what was, not what is planned for later', async () => {
    await anAppointment(practice, { id: 'today', at: '2026-11-23T23:00:00Z' });
    await anAppointment(practice, { id: 'tomorrow', at: '2026-11-24T18:00:00Z' });
    expect(ids((await timeline()).body)).toEqual([practice.ids['today']]);
  });

  it('shows the joint lane alone in conjoint mode', async () => {
    await history();
    expect((await timeline('', 'a1', { conjoint: true })).body.items.map((each: { lane: string }) => each.lane)).not.toContain('a');
  });

  it('is not there for others', async () => {
    await history();
    for (const who of ['a2', 's2', 't1']) expect((await timeline('', who)).status).toBe(404);
    expect((await timeline('', 'owner')).status).toBe(403);
    expect((await timeline('', 'x1')).status).toBe(404);
    const foreign = await otherPractice();
    expect((await foreign.as('a1').get(`/api/overview/couples/${practice.ids['c1']}/timeline`)).status).toBe(404);
  });

  it.each(['?limit=0', '?limit=101', '?cursor=abc', '?page=2'])('refuses %s', async (query) => expect((await timeline(query)).status).toBe(400));
});
