import { aPractice, expectShape, house, is, type Practice } from '@attune/testing';
import { act, aWholeDraft, key, part, save } from '../notes/a-note';
import { approve, aReview, sendBack } from './a-review';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

test('makes the note final over the bytes that were shown, and tells its author by mail without content', async () => {
  const review = await aReview(practice);
  const { status, body } = await approve(practice, 's1', review);
  expect(status).toBe(200);
  expectShape(body, { version: is(2), state: is('approved') });
  const { body: note } = await practice.as('a1').get(`/api/notes/${review.note.id}`);
  expect(note).toMatchObject({ state: 'final', finalHash: review.hash });
  expect(note.signatures.map((each: { kind: string; signerId: string; hash: string }) => [each.kind, each.signerId, each.hash])).toEqual([
    ['author', practice.ids.a1, review.hash], ['approval', practice.ids.s1, review.hash],
  ]);
  const mails = (await practice.mails()).filter((mail) => mail.to === practice.person('a1').email);
  expect(mails.map((mail) => mail.subject)).toEqual(['Something you sent is done']);
});

test('is a co-signature where the practice says so', async () => {
  await house().database.sql("UPDATE practice.settings SET note_policy = 'must_cosign' WHERE practice_id = $1", [practice.id]);
  const review = await aReview(practice);
  expect(review.yes).toBe('co-sign');
  await approve(practice, 's1', review);
  const { body: note } = await practice.as('s1').get(`/api/notes/${review.note.id}`);
  expect(note.signatures.map((each: { kind: string }) => each.kind)).toEqual(['author', 'co-signature']);
});

test('asks once about unread text, and about open risk', async () => {
  const review = await aReview(practice);
  const unread = await approve(practice, 's1', review, { read: false });
  expect([unread.status, unread.body.type]).toEqual([409, 'urn:attune:unread']);
  expect((await approve(practice, 's1', review, { read: false, confirmed: true })).status).toBe(200);

  const draft = await aWholeDraft(practice, { at: '2026-11-16T17:00:00.000Z' });
  const { body: saved } = await save(practice, 'a1', draft, { sections: [{ id: part(draft, 'risk', practice.ids.y1).id, risk: 'concern' }] });
  await act(practice, 'a1', { id: draft.id, version: saved.version }, 'submit');
  await practice.jobs.drain();
  const { body: queue } = await practice.as('s1').get('/api/supervision/reviews');
  const { body: risky } = await practice.as('s1').get(`/api/supervision/reviews/${queue.items[0].id}`);
  expect((await approve(practice, 's1', risky)).body.type).toBe('urn:attune:open-risk');
  expect((await approve(practice, 's1', risky, { confirmed: true })).status).toBe(200);
});

test('wants the password, the version and the very bytes', async () => {
  const review = await aReview(practice);
  expect((await approve(practice, 's1', review, {}, {})).body.type).toBe('urn:attune:step-up-required');
  expect((await approve(practice, 's1', { ...review, version: 2 })).status).toBe(412);
  expect((await approve(practice, 's1', { ...review, hash: 'a'.repeat(64) })).status).toBe(412);
  expect((await approve(practice, 's1', { ...review, hash: 'short' })).status).toBe(400);
  expect((await approve(practice, 's1', review, {}, { stepUp: true, conjoint: true })).body.type).toBe('urn:attune:conjoint');
  expect((await approve(practice, 's1', review, { signerId: practice.ids.a1 })).status).toBe(400);
});

test('a repeat signs once; a review ends once', async () => {
  const review = await aReview(practice);
  const once = key();
  const replies = await Promise.all([1, 2, 3].map(() => approve(practice, 's1', review, {}, { stepUp: true }, once)));
  expect(replies.map((each) => each.text)).toEqual(replies.map(() => '{"version":2,"state":"approved"}'));
  const signed = await house().database.sql(`SELECT 1 FROM notes.signature WHERE note_id = $1 AND kind = 'approval'`, [review.note.id]);
  expect(signed).toHaveLength(1);
  expect((await sendBack(practice, 's1', { ...review, version: 2 })).body.type).toBe('urn:attune:over');
});

test('a note that was taken back cannot be approved', async () => {
  const review = await aReview(practice);
  await practice.as('a1').post(`/api/notes/${review.note.id}/withdraw`, undefined, { ifMatch: review.note.version, idempotencyKey: key() });
  expect((await approve(practice, 's1', review)).status).toBe(404);
});

test('nobody approves but who supervises', async () => {
  const review = await aReview(practice);
  for (const [who, status] of [['s2', 404], ['a1', 403], ['t1', 403], ['owner', 403], ['x1', 404]] as const) {
    expect((await approve(practice, who, review)).status).toBe(status);
  }
  const other = await aPractice();
  expect((await approve(practice, 's1', await aReview(other))).status).toBe(404);
});
