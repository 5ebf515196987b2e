import { aPractice, expectShape, is, type Practice } from '@attune/testing';
import type { ReviewView, Thread } from '@attune/supervision/domain';
import { key } from '../notes/a-note';
import { aReview, aThread, words } from './a-review';

let practice: Practice;
let review: ReviewView;
let thread: Thread;
beforeEach(async () => {
  practice = await aPractice();
  review = await aReview(practice);
  thread = await aThread(practice, review);
});

const answer = (who: string, text: string, idempotencyKey = key()) => practice.as(who).post(`/api/supervision/threads/${thread.id}/comments`, { text }, { idempotencyKey });

test('both sides answer, in order', async () => {
  const text = words(practice, review);
  const { status, body } = await answer('a1', text);
  expect(status).toBe(201);
  expectShape(body, { id: 'uuid' });
  const { body: threads } = await practice.as('s1').get(`/api/supervision/threads?noteId=${review.note.id}`);
  expect(threads.items[0].comments.map((each: { authorId: string }) => each.authorId)).toEqual([practice.ids.s1, practice.ids.a1]);
  expectShape(threads.items[0].comments[1], { id: is(body.id), authorId: is(practice.ids.a1), authorName: 'text', writtenAt: 'instant', text: is(text) });
});

test('nobody else, and not twice', async () => {
  for (const [who, status] of [['s2', 404], ['a2', 404], ['owner', 403], ['x1', 404]] as const) expect((await answer(who, 'no')).status).toBe(status);
  const other = await aPractice();
  expect((await other.as('s1').post(`/api/supervision/threads/${thread.id}/comments`, { text: 'no' }, { idempotencyKey: key() })).status).toBe(404);
  const once = key();
  const text = words(practice, review);
  await Promise.all([answer('a1', text, once), answer('a1', text, once)]);
  const { body: threads } = await practice.as('s1').get(`/api/supervision/threads?noteId=${review.note.id}`);
  expect(threads.items[0].comments).toHaveLength(2);
});

test.each(['', '   ', 'a'.repeat(5001)])('refuses a comment of nothing or too much', async (text) => expect((await answer('a1', text)).status).toBe(400));
