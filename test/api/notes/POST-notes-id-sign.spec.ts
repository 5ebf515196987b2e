import { createHash } from 'node:crypto';
import { aPractice, expectShape, house, is, type Practice } from '@attune/testing';
import { noteHash } from '@attune/notes/domain';
import { aFinalNote, aWholeDraft, key } from './a-note';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
  await practice.addCouple('3', { clinician: practice.ids.t1 ?? '' });
});

const sign = (who: string, note: { id: string; version: number }, how: object = { stepUp: true }) =>
  practice.as(who, how).post(`/api/notes/${note.id}/sign`, undefined, { ifMatch: note.version, idempotencyKey: key() });
const ofTherapist = () => aWholeDraft(practice, { couple: '3', clinician: 't1' });

test('a licensed author\'s signature makes a note final, over exactly these bytes', async () => {
  const draft = await ofTherapist();
  const { status, body } = await sign('t1', draft);
  expect(status).toBe(200);
  expectShape(body, { version: is(3), state: is('final') });
  const { body: note } = await practice.as('t1').get(`/api/notes/${draft.id}`);
  expect(note.finalHash).toBe(noteHash((text) => createHash('sha256').update(text).digest('hex'), note));
  expect(note).toMatchObject({ state: 'final', finalAt: '2026-11-23T18:00:00.000Z', signatures: [{ kind: 'author', signerId: practice.ids.t1, hash: note.finalHash }] });
});

test('an associate signs alone only where the practice just views', async () => {
  const draft = await aWholeDraft(practice);
  expect((await sign('a1', draft)).body.type).toBe('urn:attune:needs-review');
  await house().database.sql("UPDATE practice.settings SET note_policy = 'view_only' WHERE practice_id = $1", [practice.id]);
  expect((await sign('a1', draft)).body.state).toBe('final');
});

test('wants the password again, the version shown, and the whole note in sight', async () => {
  const draft = await ofTherapist();
  expect((await sign('t1', draft, {})).status).toBe(401);
  expect((await sign('t1', { ...draft, version: 1 })).status).toBe(412);
  expect((await sign('t1', draft, { stepUp: true, conjoint: true })).status).toBe(409);
  expect((await practice.as('t1', { stepUp: true }).post(`/api/notes/${draft.id}/sign`, undefined, { idempotencyKey: key() })).status).toBe(428);
});

test('a signed note is not signed again, and by nobody else', async () => {
  const note = await aFinalNote(practice);
  expect((await sign('t1', note)).body.type).toBe('urn:attune:locked');
  for (const [who, status] of [['a1', 404], ['s1', 403], ['owner', 403], ['x3', 404]] as const) expect((await sign(who, note)).status).toBe(status);
  const other = await aPractice();
  await other.addCouple('3', { clinician: other.ids.t1 ?? '' });
  expect((await sign('t1', await aWholeDraft(other, { couple: '3', clinician: 't1' }))).status).toBe(404);
});
