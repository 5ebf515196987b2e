import { aPractice, expectShape, house, is, type Practice } from '@attune/testing';
import type { NoteView } from '@attune/notes/domain';
import { aDraft, aFinalNote, key } from './a-note';

let practice: Practice;
let note: NoteView;
beforeEach(async () => {
  practice = await aPractice();
  note = await aFinalNote(practice);
});

const ADDED = { kind: 'late_entry', text: 'They had agreed on a pause word.', reason: 'Left out on the day.' };
const add = (who: string, addendum: object = ADDED, how: object = { stepUp: true }, id = note.id, idempotencyKey = key()) =>
  practice.as(who, how).post(`/api/notes/${id}/addenda`, addendum, { idempotencyKey });

test('puts a typed addendum to a final note, and the original stays as it was', async () => {
  const rule = { coupleId: note.coupleId, compartment: practice.ids.x3 ?? '', grants: [{ to: 'care' as const }] };
  const [text, reason] = [practice.lay('addendum', 'body', rule), practice.lay('addendum', 'reason', rule)];
  const { status, body } = await add('t1', { kind: 'correction', text, reason, compartment: practice.ids.x3 });
  expect(status).toBe(201);
  expectShape(body, { id: 'uuid' });
  const { body: after } = await practice.as('t1').get(`/api/notes/${note.id}`);
  expectShape(after.addenda, [{
    id: is(body.id), kind: is('correction'), compartment: is(practice.ids.x3), authorId: is(practice.ids.t1), writtenAt: is('2026-11-23T18:00:00.000Z'),
    line: 'text', text: is(text), reason: is(reason),
  }]);
  expect({ ...after, addenda: [] }).toEqual(note);
  expect((await practice.as('t1', { conjoint: true }).get(`/api/notes/${note.id}`)).body.addenda).toEqual([]);
  expect(JSON.stringify(await house().database.sql('SELECT * FROM notes.addendum WHERE id = $1', [body.id]))).not.toContain('cnry');
});

test('who treats the couple now may add; the supervisor and others may not', async () => {
  await practice.rows((rows) => rows.insert('couples.case_assignment', {
    couple_id: practice.ids.c3, staff_id: practice.ids.a1, from_on: '2026-11-01', assigned_by: practice.ids.owner,
  }));
  expect((await add('a1')).status).toBe(201);
  for (const [who, status] of [['s1', 403], ['owner', 403], ['a2', 404], ['x3', 404]] as const) expect((await add(who)).status).toBe(status);
  const other = await aPractice();
  expect((await add('t1', ADDED, { stepUp: true }, (await aFinalNote(other)).id)).status).toBe(404);
});

test('only to a final note, with the password given again, and not half seen', async () => {
  const draft = await aDraft(practice, { couple: '3', clinician: 't1', at: '2026-11-09T17:00:00.000Z' });
  expect((await add('t1', ADDED, { stepUp: true }, draft.id)).body.type).toBe('urn:attune:not-final');
  expect((await add('t1', ADDED, {})).status).toBe(401);
  expect((await add('t1', ADDED, { stepUp: true, conjoint: true })).status).toBe(409);
});

test('a repeat adds once', async () => {
  const once = key();
  const replies = await Promise.all([1, 2, 3].map(() => add('t1', ADDED, { stepUp: true }, note.id, once)));
  expect(new Set(replies.map((each) => each.text)).size).toBe(1);
  expect((await practice.as('t1').get(`/api/notes/${note.id}`)).body.addenda).toHaveLength(1);
});

test.each([
  ['a kind that is none', { kind: 'poem' }, 400],
  ['no text', { text: ' ' }, 422],
  ['no reason', { reason: '' }, 422],
  ['a stranger', { compartment: '0193a2b4-0000-7000-8000-000000000000' }, 400],
  ['a date of its own', { writtenAt: '2026-11-01T10:00:00Z' }, 400],
])('refuses %s', async (_, wrong, status) => expect((await add('t1', { ...ADDED, ...wrong })).status).toBe(status));
