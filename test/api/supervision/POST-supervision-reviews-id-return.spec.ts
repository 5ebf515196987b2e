import { aPractice, expectShape, is, type Practice } from '@attune/testing';
import { act, key, part, save } from '../notes/a-note';
import { approve, aReview, aThread, sendBack, words } from './a-review';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

test('sends the note back with words; its signature is void, and its author is told without content', async () => {
  const review = await aReview(practice);
  const text = words(practice, review);
  const heard = await practice.events('a1');
  const { status, body } = await sendBack(practice, 's1', review, text);
  expect(status).toBe(200);
  expectShape(body, { version: is(2), state: is('returned') });
  const mails = (await practice.mails()).filter((mail) => mail.to === practice.person('a1').email);
  expect(mails.map((mail) => mail.subject)).toEqual(['Something came back to you']);
  expect(JSON.stringify(await heard.seen())).toContain(review.note.id);
  heard.close();
  const { body: note } = await practice.as('a1').get(`/api/notes/${review.note.id}`);
  expect(note).toMatchObject({ state: 'returned', signatures: [] });
  const { body: threads } = await practice.as('a1').get(`/api/supervision/threads?noteId=${note.id}`);
  expect(threads.items).toMatchObject([{ anchor: null, sectionId: null, state: 'open', comments: [{ authorId: practice.ids.s1, text }] }]);
  const saved = await save(practice, 'a1', note, { sections: [{ id: part(note, 'repair').id, text: '' }] });
  expect((await practice.as('a1').get(`/api/notes/${note.id}`)).body.state).toBe('draft');
  expect((await act(practice, 'a1', { id: note.id, version: saved.body.version }, 'submit')).submission).toBe(2);
});

test('never in silence: an open comment or a few words', async () => {
  const review = await aReview(practice);
  const silent = await sendBack(practice, 's1', review, ' ');
  expect([silent.status, silent.body.errors[0].field]).toEqual([422, 'text']);
  await aThread(practice, review);
  expect((await sendBack(practice, 's1', review, '')).status).toBe(200);
});

test('goes back to nobody who no longer treats the couple: there it could be read by none', async () => {
  const review = await aReview(practice, { readers: ['s1'] });
  const on = practice.clock.now().slice(0, 10);
  expect((await practice.as('owner').post(`/api/couples/${practice.ids.c1}/assignments`, { staffId: practice.ids.t1, fromOn: on })).status).toBe(201);
  const shown = await practice.as('s1').get(`/api/supervision/reviews/${review.id}`);
  expect(shown.body.authorTreats).toBe(false);
  // Whose part is whose is told with it; of the couple they read nothing else any more.
  const { x1, y1, c1 } = practice.ids;
  expect(shown.body.note.partners.map(({ id, givenName }: { id: string; givenName: string }) => [id, givenName !== ''])).toEqual([[x1, true], [y1, true]]);
  expect((await practice.as('s1').get(`/api/couples/${c1}`)).status).toBe(404);
  for (const [who, status] of [['s2', 404], ['owner', 403], ['t1', 404]] as const) expect((await practice.as(who).get(`/api/notes/${review.note.id}`)).status).toBe(status);
  const { status, body } = await sendBack(practice, 's1', review, words(practice, review));
  expect([status, body.type, body.title]).toEqual([409, 'urn:attune:author-gone', expect.stringMatching(/^Whoever wrote this note no longer treats the couple/)]);
  expect((await approve(practice, 's1', review)).status).toBe(200);
});

test('needs no password, but the version and the bytes that were read', async () => {
  const review = await aReview(practice);
  expect((await sendBack(practice, 's1', { ...review, hash: 'b'.repeat(64) })).status).toBe(412);
  expect((await sendBack(practice, 's1', { ...review, version: 5 })).status).toBe(412);
  const without = await practice.as('s1').post(`/api/supervision/reviews/${review.id}/return`, { hash: review.hash, text: 'x' }, { idempotencyKey: key() });
  expect(without.status).toBe(428);
  expect((await sendBack(practice, 's1', review, 'a'.repeat(5001))).status).toBe(400);
});

test('nobody returns but who supervises, and only once', async () => {
  const review = await aReview(practice);
  for (const [who, status] of [['s2', 404], ['a1', 403], ['owner', 403], ['x1', 404]] as const) expect((await sendBack(practice, who, review)).status).toBe(status);
  const other = await aPractice();
  expect((await sendBack(practice, 's1', await aReview(other))).status).toBe(404);
  await sendBack(practice, 's1', review);
  expect((await approve(practice, 's1', { ...review, version: 2 })).body.type).toBe('urn:attune:over');
});
