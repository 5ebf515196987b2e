import { aPractice, expectShape, is, nullable, type Practice } from '@attune/testing';
import { act, part, save } from '../notes/a-note';
import { aReview, aThread, sendBack } from './a-review';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const read = (who: string, id: string) => practice.as(who).get(`/api/supervision/reviews/${id}`);

test('opens the note with its talks and what a yes would be', async () => {
  const review = await aReview(practice);
  const thread = await aThread(practice, review);
  const { status, body, headers } = await read('s1', review.id);
  expect([status, headers['etag']]).toEqual([200, '"1"']);
  expectShape({ ...body, note: null, threads: null }, {
    id: is(review.id), version: is(1), state: is('open'), submission: is(1), hash: 'text', yes: is('approve'), openRisk: is(false), authorTreats: is(true),
    associate: { id: is(practice.ids.a1), name: 'text' }, note: is(null), previous: nullable('text'), threads: is(null),
  });
  expect(body.threads).toEqual([thread]);
  expect(body.note).toMatchObject({ id: review.note.id, state: 'submitted' });
  expect(body.hash).toBe(body.note.signatures[0].hash);
});

test('holds the copy before, so that changes can be marked; comments stay with their words', async () => {
  const first = await aReview(practice);
  const thread = await aThread(practice, first);
  await sendBack(practice, 's1', first);
  const { body: returned } = await practice.as('a1').get(`/api/notes/${first.note.id}`);
  const stance = part(returned, 'stance', practice.ids.x1);
  const text = practice.lay('note_section', 'body', { coupleId: returned.coupleId, compartment: practice.ids.x1 ?? '', grants: [{ to: 'care' }] });
  const { body: saved } = await save(practice, 'a1', returned, { sections: [{ id: stance.id, text }] });
  await act(practice, 'a1', { id: returned.id, version: saved.version }, 'submit');
  await practice.jobs.drain();
  const { body: queue } = await practice.as('s1').get('/api/supervision/reviews');
  const { body } = await read('s1', queue.items[0].id);
  expect(body).toMatchObject({ submission: 2, previous: { number: 1 } });
  expect(body.previous.sections.find((each: { sectionId: string }) => each.sectionId === stance.id).text).toBe(stance.text);
  expect(part(body.note, 'stance', practice.ids.x1).text).toBe(text);
  expect(body.threads.map((each: { id: string }) => each.id)).toContain(thread.id);
});

test('nobody else finds it', async () => {
  const { id } = await aReview(practice);
  for (const [who, status] of [['s2', 404], ['a1', 403], ['owner', 403], ['y1', 404]] as const) expect((await read(who, id)).status).toBe(status);
  const other = await aPractice();
  expect((await read('s1', (await aReview(other)).id)).status).toBe(404);
  expect((await read('s1', 'nothing')).status).toBe(404);
});
