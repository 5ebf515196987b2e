import { aPractice, house, type Practice } from '@attune/testing';
import { key } from '../notes/a-note';
import { addMeeting } from './a-meeting';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

test('a repeat records once', async () => {
  const once = key();
  const input = { cases: [], directives: [], goal: '', feedback: '', agreed: '' };
  const replies = [await addMeeting(practice, input, 's1', once), await addMeeting(practice, input, 's1', once)];
  expect(replies.map(({ status }) => status)).toEqual([201, 201]);
  expect(replies[0]?.text).toBe(replies[1]?.text);
  expect(await house().database.sql('SELECT 1 FROM supervision.meeting WHERE practice_id = $1', [practice.id])).toHaveLength(1);
});

test.each([
  ['two in individual supervision', { others: 1 }, 422, 'individual'],
  ['one in a group', { format: 'group' }, 422, 'group'],
  ['nobody', { associateIds: [] }, 422, 'nobody'],
  ['somebody unknown', { associateIds: ['0190a0a0-0000-7000-8000-000000000000'] }, 422, 'nobody'],
  ['a minute', { minutes: 1 }, 400, 'bad-request'],
  ['a way there is not', { modality: 'mail' }, 400, 'bad-request'],
  ['a day there is not', { nextOn: '2026-02-30' }, 400, 'bad-request'],
  ['a whole name as code', { cases: [{ code: 'Christina and Christopher Carmichael', words: '' }] }, 400, 'bad-request'],
  ['a signature from outside', { signedAt: '2026-11-20T18:00:00.000Z' }, 400, 'bad-request'],
] as const)('refuses %s', async (_, change, status, reason) => {
  const reply = await addMeeting(practice, change as object);
  expect([reply.status, reply.body.type]).toEqual([status, `urn:attune:${reason}`]);
});

test('somebody who is no associate attends none', async () => {
  expect((await addMeeting(practice, { associateIds: [practice.ids.t1 ?? ''] })).status).toBe(422);
});

test('nobody is in two at once: not whoever supervises, nor an associate with somebody else', async () => {
  await addMeeting(practice);
  const at = (startsAt: string, change: object = {}, who = 's1') => addMeeting(practice, { startsAt, cases: [], directives: [], goal: '', feedback: '', agreed: '', ...change }, who);
  const reply = await at('2026-11-20T18:59:00.000Z', { associateIds: [practice.ids.a2 ?? ''] });
  expect([reply.status, reply.body.type, reply.body.errors[0].field]).toEqual([422, 'urn:attune:meanwhile', 'startsAt']);
  expect(reply.body.errors[0].message).toMatch(/is in another supervision meeting then: Fri 20 Nov 2026, 10:00–11:00/);
  expect((await at('2026-11-20T17:30:00.000Z', { minutes: 31 }, 's2')).status).toBe(422);
  expect((await at('2026-11-20T17:30:00.000Z', { minutes: 30 }, 's2')).status).toBe(201);
  expect((await at('2026-11-20T19:00:00.000Z')).status).toBe(201);
  const both = await Promise.all([at('2026-11-21T18:00:00.000Z'), at('2026-11-21T18:30:00.000Z')]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
});

test('tells those who were there', async () => {
  const stream = await practice.events('a1');
  await addMeeting(practice);
  await practice.jobs.drain();
  expect(await stream.seen()).toMatchObject([{ topic: 'supervision' }]);
});

test.each([['a1', 403], ['t1', 403], ['owner', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await addMeeting(practice, {}, who)).status).toBe(status));
