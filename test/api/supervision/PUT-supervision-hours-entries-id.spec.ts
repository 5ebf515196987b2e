import { aPractice, house, type Practice } from '@attune/testing';
import type { HoursEntryInput } from '@attune/supervision/domain';
import { addEntry, aRegistered, entry, ledger, sign, waiting, weekOf } from './an-hour';

let practice: Practice;
let id: string;
beforeEach(async () => {
  practice = await aPractice();
  await aRegistered(practice);
  id = (await addEntry(practice)).body.id;
});

const change = (over: Partial<HoursEntryInput> = {}, who = 'a1', version = 1) => practice.as(who).put(`/api/supervision/hours/entries/${id}`, entry(practice, over), { ifMatch: version });

test('is a new version, and the old ones stay to be read', async () => {
  expect((await change({ minutes: 45 })).body).toEqual({ id, version: 2 });
  const [line] = (await weekOf(practice)).lines;
  expect(line).toMatchObject({ minutes: 45, version: 2, history: [{ minutes: 90, reason: expect.stringContaining('CNRY') }] });
});

test('no minutes take it out', async () => {
  await change({ minutes: 0 });
  expect((await ledger(practice)).weeks).toEqual([]);
});

test('not over a version that was not seen, nor out of a signed week', async () => {
  expect((await change({}, 'a1', 4)).status).toBe(412);
  expect((await practice.as('a1').put(`/api/supervision/hours/entries/${id}`, entry(practice))).status).toBe(428);
  await sign(practice, 's1', await waiting(practice));
  expect((await change({ doneOn: '2026-11-23' })).body.type).toBe('urn:attune:week-signed');
});

test('what was written is never changed in place', async () => {
  const update = house().database.asRole('attune_job', { practiceId: practice.id }, (client) => client.query('UPDATE supervision.hours_entry SET minutes = 900'));
  await expect(update).rejects.toThrow();
});

test.each([['a2', 404], ['s1', 403], ['t1', 404], ['owner', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await change({}, who)).status).toBe(status));
