import { aPractice, expectShape, is, type Practice } from '@attune/testing';
import { aFinalNote, aSubmittedNote, aWholeDraft, act, key, part, save } from './a-note';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const withdraw = (who: string, note: { id: string; version: number }) =>
  practice.as(who).post(`/api/notes/${note.id}/withdraw`, undefined, { ifMatch: note.version, idempotencyKey: key() });

test('takes a submission back: the signature is void, the draft is the author\'s alone again', async () => {
  const note = await aSubmittedNote(practice);
  const { status, body } = await withdraw('a1', note);
  expect(status).toBe(200);
  expectShape(body, { version: is(4), state: is('draft') });
  const { body: draft } = await practice.as('a1').get(`/api/notes/${note.id}`);
  expect(draft).toMatchObject({ state: 'draft', signatures: [], submittedAt: null, submissions: [{ number: 1 }] });
  expect((await practice.as('s1').get(`/api/notes/${note.id}`)).status).toBe(404);
  const saved = await save(practice, 'a1', draft, { sections: [{ id: part(draft, 'plan').id, text: 'Another plan.' }] });
  expect(saved.status).toBe(200);
  const again = await act(practice, 'a1', { id: note.id, version: saved.body.version }, 'submit');
  expect([again.submission, again.signatures.length]).toEqual([2, 1]);
});

test('only what was submitted, only by its author, only as seen', async () => {
  expect((await withdraw('a1', await aWholeDraft(practice, { at: '2026-11-09T17:00:00.000Z' }))).status).toBe(409);
  const note = await aSubmittedNote(practice);
  expect((await withdraw('a1', { ...note, version: 1 })).status).toBe(412);
  for (const [who, status] of [['a2', 404], ['s1', 403], ['owner', 403], ['y1', 404]] as const) expect((await withdraw(who, note)).status).toBe(status);
  expect((await withdraw('t1', await aFinalNote(practice))).body.type).toBe('urn:attune:locked');
  const other = await aPractice();
  expect((await withdraw('a1', await aSubmittedNote(other))).status).toBe(404);
});
