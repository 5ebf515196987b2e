import { aPractice, expectShape, is, type Practice } from '@attune/testing';
import { approve, aReview, aThread } from './a-review';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const read = (who: string, noteId: string, how = {}) => practice.as(who, how).get(`/api/supervision/threads?noteId=${noteId}`);

test('associate and supervisor read what was said about a note', async () => {
  const review = await aReview(practice);
  const thread = await aThread(practice, review);
  for (const who of ['a1', 's1']) {
    const { status, body } = await read(who, review.note.id);
    expect(status).toBe(200);
    expectShape(body, {
      items: [{
        id: is(thread.id), version: is(1), noteId: is(review.note.id), state: is('open'), sectionId: is(thread.sectionId), compartment: is(null),
        anchor: { before: 'text', quote: 'text', after: 'text' }, submission: is(1), openedBy: is(practice.ids.s1), openedAt: 'instant',
        comments: [{ id: 'uuid', authorId: is(practice.ids.s1), authorName: 'text', writtenAt: 'instant', text: 'text' }],
      }],
    });
  }
});

test('who else cares for the couple reads the final note and none of the talk', async () => {
  const review = await aReview(practice);
  await aThread(practice, review);
  await approve(practice, 's1', review);
  await practice.rows((rows) => rows.insert('couples.case_assignment', {
    couple_id: practice.ids.c1, staff_id: practice.ids.t1, from_on: '2026-11-01', assigned_by: practice.ids.owner,
  }));
  expect((await practice.as('t1').get(`/api/notes/${review.note.id}`)).status).toBe(200);
  expect((await read('t1', review.note.id)).body).toEqual({ items: [] });
});

test('in conjoint mode there is nothing of it, wherever it is pinned: it may name what one partner said alone', async () => {
  const review = await aReview(practice);
  expect((await aThread(practice, review)).sectionId).not.toBeNull();
  for (const who of ['a1', 's1']) expect((await read(who, review.note.id, { conjoint: true })).body).toEqual({ items: [] });
  expect((await read('a1', review.note.id)).body.items).toHaveLength(1);
});

test('nobody else finds anything', async () => {
  const { note } = await aReview(practice);
  for (const [who, status] of [['s2', 404], ['a2', 404], ['owner', 403], ['x1', 404]] as const) expect((await read(who, note.id)).status).toBe(status);
  const other = await aPractice();
  expect((await read('s1', (await aReview(other)).note.id)).status).toBe(404);
  expect((await read('s1', '1')).status).toBe(400);
});
