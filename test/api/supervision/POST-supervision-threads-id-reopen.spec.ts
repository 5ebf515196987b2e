import { aPractice, expectShape, is, type Practice } from '@attune/testing';
import type { Thread } from '@attune/supervision/domain';
import { aReview, aThread } from './a-review';

let practice: Practice;
let thread: Thread;
beforeEach(async () => {
  practice = await aPractice();
  thread = await aThread(practice, await aReview(practice));
  await practice.as('a1').post(`/api/supervision/threads/${thread.id}/resolve`, undefined, { ifMatch: 1 });
});

const settle = (who: string, act: string, ifMatch: number) => practice.as(who).post(`/api/supervision/threads/${thread.id}/${act}`, undefined, { ifMatch });

test.each(['a1', 's1'])('%s may, and the other sees it', async (who) => {
  const { status, body } = await settle(who, 'reopen', 2);
  expect(status).toBe(200);
  expectShape(body, { version: is(3), state: is('open') });
  const { body: threads } = await practice.as('s1').get(`/api/supervision/threads?noteId=${thread.noteId}`);
  expect(threads.items[0]).toMatchObject({ state: 'open', version: 3 });
  expect((await settle(who, 'reopen', 3)).body.type).toBe('urn:attune:already');
});

test('only as it was seen, and nobody else', async () => {
  expect((await settle('a1', 'reopen', 9)).status).toBe(412);
  for (const [who, status] of [['s2', 404], ['a2', 404], ['owner', 403], ['x1', 404]] as const) expect((await settle(who, 'reopen', 2)).status).toBe(status);
  const other = await aPractice();
  expect((await other.as('s1').post(`/api/supervision/threads/${thread.id}/reopen`, undefined, { ifMatch: 2 })).status).toBe(404);
  expect((await practice.as('a1').post(`/api/supervision/threads/${thread.id}/reopen`)).status).toBe(428);
});
