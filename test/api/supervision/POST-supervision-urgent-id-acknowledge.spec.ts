import { aPractice, expectShape, is, type Practice } from '@attune/testing';
import { anUrgentItem } from './an-urgent-item';

let practice: Practice;
let id: string;
beforeEach(async () => {
  practice = await aPractice();
  ({ id } = await anUrgentItem(practice));
});

const take = (who: string, item = id) => practice.as(who).post(`/api/supervision/urgent/${item}/acknowledge`);

test('the first who says "I have it" has it, and the others read who', async () => {
  const { status, body } = await take('s1');
  expect(status).toBe(200);
  expectShape(body, { acknowledged: { by: is(practice.ids.s1), name: 'text', at: is('2026-11-23T18:00:00.000Z') } });
  practice.clock.forward(1);
  expect((await take('a1')).body).toEqual(body);
  expect((await practice.as('a1').get('/api/supervision/urgent')).body.items[0].acknowledged).toEqual(body.acknowledged);
});

test('whoever was not called finds nothing', async () => {
  for (const [who, status] of [['s2', 404], ['a2', 404], ['owner', 403], ['x1', 404]] as const) expect((await take(who)).status).toBe(status);
  const other = await aPractice();
  expect((await other.as('s1').post(`/api/supervision/urgent/${id}/acknowledge`)).status).toBe(404);
});
