import { aPractice, expectShape, house, type Practice } from '@attune/testing';
import type { ReviewView } from '@attune/supervision/domain';
import { aDraft, key, part } from '../notes/a-note';
import { aReview, aThread, words } from './a-review';

let practice: Practice;
let review: ReviewView;
beforeEach(async () => {
  practice = await aPractice();
  review = await aReview(practice);
});

const open = (who: string, body: object, how = {}) => practice.as(who, how).post('/api/supervision/threads', body, { idempotencyKey: key() });
const onPlan = (change: object = {}) => {
  const plan = part(review.note, 'plan');
  return { noteId: review.note.id, sectionId: plan.id, anchor: { before: '', quote: plan.text.slice(0, 8), after: plan.text.slice(8, 40) }, text: words(practice, review), ...change };
};

test('pins a comment to words; quote and comment are sealed', async () => {
  const { status, body } = await open('s1', onPlan());
  expect(status).toBe(201);
  expectShape(body, { id: 'uuid' });
  for (const table of ['thread', 'comment']) {
    expect(JSON.stringify(await house().database.sql(`SELECT * FROM supervision.${table} WHERE practice_id = $1`, [practice.id]))).not.toContain('cnry');
  }
});

test('a comment on a partner\'s part is in that partner\'s compartment', async () => {
  const stance = part(review.note, 'stance', practice.ids.y1);
  await open('s1', onPlan({ sectionId: stance.id, anchor: { before: '', quote: stance.text, after: '' } }));
  const { body } = await practice.as('a1').get(`/api/supervision/threads?noteId=${review.note.id}`);
  expect(body.items[0].compartment).toBe(practice.ids.y1);
  expect((await practice.as('a1', { conjoint: true }).get(`/api/supervision/threads?noteId=${review.note.id}`)).body.items).toEqual([]);
});

test('in conjoint mode nothing is said, answered or settled: whoever says it could not see it', async () => {
  const thread = await aThread(practice, review);
  const { status, body } = await open('s1', onPlan(), { conjoint: true });
  expect([status, body.type]).toEqual([409, 'urn:attune:conjoint']);
  const conjoint = practice.as('s1', { conjoint: true });
  expect((await conjoint.post(`/api/supervision/threads/${thread.id}/comments`, { text: 'no' }, { idempotencyKey: key() })).status).toBe(404);
  expect((await conjoint.post(`/api/supervision/threads/${thread.id}/resolve`, undefined, { ifMatch: 1 })).status).toBe(404);
});

test('a repeat comments once', async () => {
  const once = key();
  const body = onPlan();
  const replies = await Promise.all([1, 2].map(() => practice.as('s1').post('/api/supervision/threads', body, { idempotencyKey: once })));
  expect(replies[0]?.text).toBe(replies[1]?.text);
});

test.each([
  ['words that are not there', { anchor: { before: '', quote: 'nowhere to be found', after: '' } }, 422],
  ['a part without words', { anchor: undefined }, 400],
  ['words without a part', { sectionId: undefined }, 400],
  ['blank words', { anchor: { before: '', quote: ' ', after: '' } }, 400],
  ['no comment', { text: ' ' }, 400],
  ['a part of another note', { sectionId: '0193a2b4-0000-7000-8000-000000000000' }, 404],
])('refuses %s', async (_, change, status) => expect((await open('s1', onPlan(change))).status).toBe(status));

test('only supervisors begin, and not on a draft', async () => {
  for (const [who, status] of [['a1', 403], ['s2', 404], ['owner', 403], ['x1', 404]] as const) expect((await open(who, onPlan())).status).toBe(status);
  const draft = await aDraft(practice, { at: '2026-11-16T17:00:00.000Z' });
  expect((await open('s1', { noteId: draft.id, text: 'Too early.' })).status).toBe(404);
  const other = await aPractice();
  const foreign = await aReview(other);
  expect((await open('s1', { noteId: foreign.note.id, text: 'Not mine.' })).status).toBe(404);
  await aThread(practice, review);
});
