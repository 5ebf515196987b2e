import { aPractice, expectShape, house, is, type Practice } from '@attune/testing';
import { aDraft, aSubmittedNote, aWholeDraft, part, save } from './a-note';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const reshape = (who: string, note: { id: string; version: number }, template = 'girp', how = {}) =>
  practice.as(who, how).put(`/api/notes/${note.id}/template`, { template }, { ifMatch: note.version });

test('takes another shape while nothing is written', async () => {
  const draft = await aDraft(practice);
  const { status, body } = await reshape('a1', draft);
  expect(status).toBe(200);
  expectShape(body, { version: is(2), savedAt: 'instant' });
  const { body: note } = await practice.as('a1').get(`/api/notes/${draft.id}`);
  expect(note).toMatchObject({ template: { id: 'girp', version: 1 }, startedAt: draft.startedAt });
  expect(note.sections.map((each: { key: string }) => each.key)).toEqual(['goal', 'intervention', 'response', 'response', 'risk', 'risk', 'plan']);
});

test('tells its author’s other windows, and nobody else', async () => {
  const draft = await aDraft(practice);
  const [own, supervisors, partners] = await Promise.all(['a1', 's1', 'x1'].map((who) => practice.events(who)));
  const before = (await own?.seen())?.length ?? 0;
  await reshape('a1', draft);
  expect((await own?.seen())?.slice(before).map(({ topic, ids }) => [topic, ids['noteId']])).toEqual([['notes', draft.id]]);
  for (const stream of [supervisors, partners]) expect(await stream?.seen()).toEqual([]);
  for (const stream of [own, supervisors, partners]) stream?.close();
});

test('an individual note keeps to its one partner', async () => {
  const draft = await aDraft(practice, { compartment: 'y1', belongs: 'unit' });
  await reshape('a1', draft, 'soap');
  const { body } = await practice.as('a1').get(`/api/notes/${draft.id}`);
  expect(new Set(body.sections.map((each: { compartment: string }) => each.compartment))).toEqual(new Set([practice.ids.y1]));
});

test('a note with words keeps its shape, also when only the risk was answered', async () => {
  const draft = await aDraft(practice);
  await save(practice, 'a1', draft, { sections: [{ id: part(draft, 'risk', practice.ids.x1).id, risk: 'none' }] });
  expect((await reshape('a1', { ...draft, version: 2 })).body.type).toBe('urn:attune:written-in');
  const whole = await aWholeDraft(practice, { at: '2026-11-16T17:00:00.000Z' });
  expect((await reshape('a1', whole)).body.type).toBe('urn:attune:written-in');
  expect((await reshape('a1', await aSubmittedNote(practice, { at: '2026-11-09T17:00:00.000Z' }))).body.type).toBe('urn:attune:written-in');
});

test('the database itself deletes no words', async () => {
  const whole = await aWholeDraft(practice);
  const [{ left } = { left: -1 }] = await house().database.asRole('attune_rt', { practiceId: practice.id, personId: practice.ids.a1 ?? '', kind: 'staff' }, async (client) => {
    await client.query('DELETE FROM notes.note_section WHERE note_id = $1', [whole.id]);
    return (await client.query<{ left: number }>('SELECT count(*)::int AS left FROM notes.note_section WHERE note_id = $1', [whole.id])).rows;
  });
  expect(left).toBe(whole.sections.length);
});

test('only its author, as seen, and not half blind', async () => {
  const draft = await aDraft(practice);
  expect((await reshape('a1', { ...draft, version: 7 })).status).toBe(412);
  expect((await reshape('a1', draft, 'poem')).status).toBe(400);
  expect((await reshape('a1', draft, 'dap', { conjoint: true })).body.type).toBe('urn:attune:conjoint');
  for (const [who, status] of [['a2', 404], ['s1', 403], ['owner', 403], ['x1', 404]] as const) expect((await reshape(who, draft)).status).toBe(status);
  const other = await aPractice();
  expect((await reshape('a1', await aDraft(other))).status).toBe(404);
});
