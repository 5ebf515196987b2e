import { randomUUID } from 'node:crypto';
import { aPractice, expectShape, house, is, nullable, oneOf, type Practice } from '@attune/testing';
import { aDraft, act, aSubmittedNote, aWholeDraft, part, save } from '../notes/a-note';
import { aReview, aThread } from './a-review';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const queue = (who: string, query = '') => practice.as(who).get(`/api/supervision/reviews${query}`);
const noteIds = (reply: { body: { items: { noteId: string }[] } }) => reply.body.items.map((each) => each.noteId);

async function submitted(risk: string, at: string) {
  const draft = await aWholeDraft(practice, { at });
  const { body } = await save(practice, 'a1', draft, { sections: [{ id: part(draft, 'risk', practice.ids.x1).id, risk }] });
  return act(practice, 'a1', { id: draft.id, version: body.version }, 'submit');
}

test('shows what waits, by risk and then by age, and says what it does not check', async () => {
  const plain = await submitted('none', '2026-11-09T17:00:00.000Z');
  practice.clock.forward(5);
  const watched = await submitted('watch', '2026-11-16T17:00:00.000Z');
  practice.clock.forward(5);
  const later = await submitted('none', '2026-11-23T17:00:00.000Z');
  await aDraft(practice, { at: '2026-11-20T17:00:00.000Z' });
  await practice.jobs.drain();
  const reply = await queue('s1');
  expect(reply.status).toBe(200);
  expectShape(reply.body, {
    items: [{
      id: 'uuid', version: is(1), noteId: 'uuid', coupleId: is(practice.ids.c1), compartment: nullable('uuid'), initials: is('C & C'),
      associate: { id: is(practice.ids.a1), name: 'text' }, heldOn: 'date', submittedAt: 'instant', submission: is(1), belongs: is('unit'),
      risk: [{ initial: is('C'), level: oneOf('none', 'watch') }], urgentOpen: is(false), openThreads: is(0), cover: is(false),
    }],
    nextCursor: is(null), drafts: is(1),
  });
  expect(noteIds(reply)).toEqual([watched.id, plain.id, later.id]);
});

test('pages by where the last one ended', async () => {
  for (const day of ['09', '16', '23']) {
    await submitted(day === '16' ? 'urgent' : 'none', `2026-11-${day}T17:00:00.000Z`);
    practice.clock.forward(1);
  }
  await practice.jobs.drain();
  const whole = await queue('s1');
  const one = await queue('s1', '?limit=2');
  const two = await queue('s1', `?limit=2&cursor=${one.body.nextCursor}`);
  expect([...noteIds(one), ...noteIds(two)]).toEqual(noteIds(whole));
  expect(two.body.nextCursor).toBeNull();
});

test('a note of a couple with something urgent open stands with the weightiest while it is open, page by page', async () => {
  await practice.addCouple('4', { clinician: practice.ids.a1 ?? '' });
  const [old, urgent] = [await aSubmittedNote(practice, { couple: '4', at: '2026-11-02T18:00:00.000Z' }), await submitted('watch', '2026-11-09T17:00:00.000Z')];
  practice.clock.forward(1);
  const plain = await submitted('none', '2026-11-16T17:00:00.000Z');
  await practice.jobs.drain();
  expect(noteIds(await queue('s1'))).toEqual([urgent.id, old.id, plain.id]);
  const id = randomUUID();
  const item = { couple_id: practice.ids.c1, compartment: practice.ids.y1, source: 'unsafe-report', source_id: id, opened_at: '2026-11-23T18:00:00Z', due_at: '2026-11-23T22:00:00Z' };
  await practice.rows((rows) => rows.insert('supervision.urgent_item', { id, ...item }));
  const pages: string[] = [];
  let cursor = '';
  do {
    const reply = await queue('s1', `?limit=1${cursor && `&cursor=${cursor}`}`);
    pages.push(...noteIds(reply));
    cursor = reply.body.nextCursor;
  } while (cursor);
  expect(pages).toEqual([urgent.id, plain.id, old.id]);
  await practice.as('s1').post(`/api/supervision/urgent/${id}/acknowledge`);
  expect(noteIds(await queue('s1'))).toEqual([urgent.id, old.id, plain.id]);
});

test('follows the relation: to whoever stands in, and to a couple\'s own supervisor', async () => {
  const note = await aSubmittedNote(practice);
  await practice.jobs.drain();
  expect(noteIds(await queue('s2'))).toEqual([]);
  const relation = { associate_id: practice.ids.a1, from_on: '2026-11-20', until_on: '2026-12-20' };
  await practice.rows((rows) => rows.insert('practice.supervision_relation', { ...relation, supervisor_id: practice.ids.s2, kind: 'cover', covers_id: practice.ids.s1 }));
  expect((await queue('s2')).body.items).toMatchObject([{ noteId: note.id, cover: true }]);
  await practice.addStaff('s3', ['supervisor']);
  await practice.rows((rows) => rows.insert('practice.supervision_relation', { ...relation, supervisor_id: practice.ids.s3, kind: 'primary', couple_id: practice.ids.c1 }));
  expect(noteIds(await queue('s3'))).toEqual([note.id]);
  expect(noteIds(await queue('s1'))).toEqual([]);
});

test('a relation that ends takes the queue with it at once', async () => {
  await aReview(practice);
  await house().database.sql(`UPDATE practice.supervision_relation SET until_on = '2026-11-23' WHERE practice_id = $1`, [practice.id]);
  expect((await queue('s1')).body).toEqual({ items: [], nextCursor: null, drafts: 0 });
});

test('open comments count, and what was taken back is gone', async () => {
  const review = await aReview(practice);
  await aThread(practice, review);
  expect((await queue('s1')).body.items).toMatchObject([{ openThreads: 1 }]);
  await practice.as('a1').post(`/api/notes/${review.note.id}/withdraw`, undefined, { ifMatch: review.note.version, idempotencyKey: 'withdraw-it-at-once' });
  expect(noteIds(await queue('s1'))).toEqual([]);
});

test.each([['owner', 403], ['a1', 403], ['t1', 403], ['x1', 404]] as const)('%s has no queue', async (who, status) => expect((await queue(who)).status).toBe(status));
test.each(['?limit=0', '?cursor=abc', '?all=1'])('refuses %s', async (query) => expect((await queue('s1', query)).status).toBe(400));
