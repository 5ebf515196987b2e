import { aPractice, expectShape, is, nullable, oneOf, type Practice } from '@attune/testing';
import { aDraft, aFinalNote, aSubmittedNote, aWholeDraft } from './a-note';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const list = (who: string, couple: string, query = '', how = {}) => practice.as(who, how).get(`/api/notes?coupleId=${practice.ids[couple]}${query}`);

test('lists a couple\'s notes, newest first, without their words', async () => {
  const first = await aWholeDraft(practice, { at: '2026-11-09T17:00:00.000Z' });
  const second = await aDraft(practice, { compartment: 'x1', belongs: 'held' });
  const { status, body } = await list('a1', 'c1');
  expect(status).toBe(200);
  expectShape(body, {
    items: [{
      id: 'uuid', heldOn: 'date', state: is('draft'), authorId: is(practice.ids.a1), authorName: 'text', coupleId: is(practice.ids.c1),
      compartment: nullable('uuid'), belongs: oneOf('unit', 'held'), template: is('couples'), appointmentId: 'uuid',
      risk: [{ compartment: 'uuid', level: is('none') }], addenda: is(0),
    }],
    nextCursor: is(null),
  });
  expect(body.items.map((each: { id: string }) => each.id)).toEqual([second.id, first.id]);
  expect(body.items[1].risk).toHaveLength(2);
});

test('pages by where the last one ended', async () => {
  const days = ['2026-11-02', '2026-11-09', '2026-11-16'];
  for (const day of days) await aDraft(practice, { at: `${day}T17:00:00.000Z` });
  const one = await list('a1', 'c1', '&limit=2');
  const two = await list('a1', 'c1', `&limit=2&cursor=${one.body.nextCursor}`);
  expect([...one.body.items, ...two.body.items].map((each: { heldOn: string }) => each.heldOn)).toEqual([...days].reverse());
  expect(two.body.nextCursor).toBeNull();
});

test('a supervisor sees what was submitted, no drafts', async () => {
  await aDraft(practice, { at: '2026-11-16T17:00:00.000Z' });
  const submitted = await aSubmittedNote(practice);
  expect((await list('s1', 'c1')).body.items.map((each: { id: string }) => each.id)).toEqual([submitted.id]);
});

test('in conjoint mode individual notes and risk are not there', async () => {
  await aDraft(practice, { compartment: 'x1', belongs: 'unit', at: '2026-11-09T17:00:00.000Z' });
  const joint = await aWholeDraft(practice);
  const { body } = await list('a1', 'c1', '', { conjoint: true });
  expect(body.items).toMatchObject([{ id: joint.id, risk: [] }]);
  expect(body.items).toHaveLength(1);
});

test('who does not care for the couple finds nothing', async () => {
  await aFinalNote(practice);
  const other = await aPractice();
  expect((await list('a1', 'c3')).status).toBe(404);
  expect((await practice.as('a1').get(`/api/notes?coupleId=${other.ids.c1}`)).status).toBe(404);
  expect((await list('owner', 'c3')).status).toBe(403);
  expect((await list('x3', 'c3')).status).toBe(404);
});

test.each(['', '?coupleId=1', '?coupleId[]=1'])('wants a couple: /api/notes%s', async (query) => {
  expect((await practice.as('a1').get(`/api/notes${query}`)).status).toBe(400);
});

test.each(['&limit=0', '&limit=101', '&cursor=abc', '&state=final'])('refuses %s', async (query) => {
  expect((await list('a1', 'c1', query)).status).toBe(400);
});
