import { aPractice, house, type Practice } from '@attune/testing';
import { aMeeting, readMeeting, signMeeting } from './a-meeting';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

test('is signed once the supervisor and each associate did, over the bytes shown', async () => {
  const meeting = await aMeeting(practice);
  expect((await signMeeting(practice, 's1', meeting)).status).toBe(200);
  expect((await readMeeting(practice, meeting.id)).signedAt).toBeNull();
  expect((await signMeeting(practice, 'a1', meeting)).status).toBe(200);
  const { signedAt, associates, supervisor } = await readMeeting(practice, meeting.id, 'a1');
  expect([signedAt, associates[0]?.signedAt, supervisor.signedAt]).toEqual([house().clock.now().toISOString(), signedAt, signedAt]);
  const lines = await house().database.sql<{ line: string; hash: Buffer }>('SELECT credential_line AS line, hash FROM supervision.meeting_signature WHERE meeting_id = $1', [meeting.id]);
  expect(lines.map(({ hash }) => hash.toString('hex'))).toEqual([meeting.hash, meeting.hash]);
  expect(lines.some(({ line }) => line.includes('supervised by'))).toBe(true);
});

test('in a group, everybody who was there', async () => {
  const none = { cases: [], directives: [], goal: '', feedback: '', agreed: '' };
  const meeting = await aMeeting(practice, { ...none, format: 'triadic', associateIds: [practice.ids.a1 ?? '', practice.ids.a2 ?? ''] });
  for (const who of ['s1', 'a1']) await signMeeting(practice, who, meeting);
  expect((await readMeeting(practice, meeting.id)).signedAt).toBeNull();
  await signMeeting(practice, 'a2', meeting);
  expect((await readMeeting(practice, meeting.id)).signedAt).not.toBeNull();
});

test('wants the password, the very bytes, the version, a meeting that is over, and each person once', async () => {
  const meeting = await aMeeting(practice);
  expect((await signMeeting(practice, 's1', meeting, {})).body.type).toBe('urn:attune:step-up-required');
  expect((await signMeeting(practice, 's1', { ...meeting, hash: 'a'.repeat(64) })).status).toBe(412);
  expect((await signMeeting(practice, 's1', { ...meeting, version: 2 })).status).toBe(412);
  await signMeeting(practice, 's1', meeting);
  expect((await signMeeting(practice, 's1', meeting)).body.type).toBe('urn:attune:signed');
  const booked = await aMeeting(practice, { startsAt: '2026-11-27T18:00:00.000Z' });
  expect((await signMeeting(practice, 's1', booked)).body.type).toBe('urn:attune:not-over');
});

test('a signature is never changed', async () => {
  const meeting = await aMeeting(practice);
  await signMeeting(practice, 's1', meeting);
  const change = house().database.asRole('attune_job', { practiceId: practice.id }, (client) => client.query(`UPDATE supervision.meeting_signature SET credential_line = 'x'`));
  await expect(change).rejects.toThrow();
});

test('whoever supervises and was not there reads, and does not sign', async () => {
  const none = { cases: [], directives: [], goal: '', feedback: '', agreed: '' };
  const meeting = await aMeeting(practice, { ...none, associateIds: [practice.ids.a2 ?? ''] });
  expect((await practice.as('s2').get(`/api/supervision/meetings/${meeting.id}`)).status).toBe(200);
  expect((await signMeeting(practice, 's2', meeting)).status).toBe(404);
});

test.each([['s2', 404], ['a2', 404], ['t1', 403], ['owner', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await signMeeting(practice, who, await aMeeting(practice))).status).toBe(status));
