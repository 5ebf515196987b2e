import { aPractice, expectShape, house, is, type Practice } from '@attune/testing';
import { answered } from '../measures/a-measure';
import { anUrgentItem } from './an-urgent-item';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const ask = (who: string, how = {}) => practice.as(who, how).get('/api/supervision/urgent/waits');
const waits = async (who: string, how = {}) => (await ask(who, how)).body.waits;

test('says only that something urgent waits, to whom it calls, until somebody has it', async () => {
  expect(await waits('s1')).toBe(false);
  const { id } = await anUrgentItem(practice);
  const { status, body } = await ask('a1');
  expect(status).toBe(200);
  expectShape(body, { waits: is(true) });
  expect([await waits('s1'), await waits('a1', { conjoint: true }), await waits('a2'), await waits('s2'), await waits('t1')]).toEqual([true, false, false, false, false]);
  await practice.as('s1').post(`/api/supervision/urgent/${id}/acknowledge`);
  expect(await waits('a1')).toBe(false);
});

test('what has days of its own is no mark', async () => {
  await answered(practice, 'x1', 'GAD-7', [3, 3, 3, 3, 3, 3, 3]);
  await practice.jobs.drain();
  expect((await practice.as('s1').get('/api/supervision/urgent')).body.items).toHaveLength(1);
  expect(await waits('s1')).toBe(false);
});

test('reads no record, and so leaves no trace of a reading', async () => {
  await anUrgentItem(practice);
  const reads = () => house().database.sql(`SELECT 1 FROM kernel.audit_event WHERE practice_id = $1 AND actor_id = $2`, [practice.id, practice.ids.s1]);
  const before = (await reads()).length;
  expect(await waits('s1')).toBe(true);
  expect(await reads()).toHaveLength(before);
});

test('is for nobody else', async () => {
  expect((await ask('owner')).status).toBe(403);
  expect((await ask('x1')).status).toBe(404);
});
