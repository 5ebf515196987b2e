import { aPractice, house, type Practice } from '@attune/testing';
import type { MeetingInput, MeetingView } from '@attune/supervision/domain';
import { aMeeting, aSignedMeeting, meetingInput, readMeeting, signMeeting } from './a-meeting';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const change = (who: string, meeting: MeetingView, over: Partial<MeetingInput> = {}, reason = '', version = meeting.version) =>
  practice.as(who).put(`/api/supervision/meetings/${meeting.id}`, { ...meetingInput(practice), ...over, reason }, { ifMatch: version });

test('a new revision voids what was signed of the one before', async () => {
  const meeting = await aMeeting(practice);
  await signMeeting(practice, 's1', meeting);
  expect((await change('s1', meeting, { minutes: 90 })).body).toEqual({ id: meeting.id, version: 2 });
  const now = await readMeeting(practice, meeting.id);
  expect([now.minutes, now.version, now.supervisor.signedAt, now.revisions.length]).toEqual([90, 2, null, 2]);
  expect(now.hash).not.toBe(meeting.hash);
});

test('what all have signed is corrected with a reason alone, and waits for all again', async () => {
  const meeting = await aSignedMeeting(practice);
  expect(meeting.signedAt).not.toBeNull();
  const refused = await change('s1', meeting, { minutes: 50 });
  expect([refused.status, refused.body.type]).toEqual([422, 'urn:attune:no-reason']);
  expect((await change('s1', meeting, { minutes: 50 }, 'It ended ten minutes early.')).status).toBe(200);
  const now = await readMeeting(practice, meeting.id);
  expect([now.signedAt, now.revisions.map(({ reason }) => reason)]).toEqual([null, ['It ended ten minutes early.', '']]);
});

test('somebody taken off the record reads it no longer', async () => {
  const none = { cases: [], directives: [], goal: '', feedback: '', agreed: '' };
  const both = [practice.ids.a1 ?? '', practice.ids.a2 ?? ''];
  const meeting = await aMeeting(practice, { ...none, format: 'triadic', associateIds: both });
  expect((await practice.as('a2').get(`/api/supervision/meetings/${meeting.id}`)).status).toBe(200);
  await change('s1', meeting, none);
  expect((await practice.as('a2').get(`/api/supervision/meetings/${meeting.id}`)).status).toBe(404);
});

test('moved into the time of another meeting it is refused; one that overlaps since before can still be corrected', async () => {
  const meeting = await aMeeting(practice);
  await aMeeting(practice, { startsAt: '2026-11-20T19:00:00.000Z' });
  const refused = await change('s1', meeting, { minutes: 61 });
  expect([refused.status, refused.body.type]).toEqual([422, 'urn:attune:meanwhile']);
  const over = { supervisor_id: practice.ids.s1, format: 'individual', starts_at: '2026-11-20T18:30:00Z', minutes: 60, modality: 'in_person', place: 'own' };
  await practice.rows((rows) => rows.insert('supervision.meeting', over));
  expect((await change('s1', meeting, { modality: 'video' })).status).toBe(200);
  expect((await change('s1', await readMeeting(practice, meeting.id), { minutes: 30 })).status).toBe(200);
});

test('a stale version, or none, changes nothing; nor does the database let facts move in place', async () => {
  const meeting = await aMeeting(practice);
  expect((await change('s1', meeting, {}, '', 7)).status).toBe(412);
  expect((await practice.as('s1').put(`/api/supervision/meetings/${meeting.id}`, { ...meetingInput(practice), reason: '' })).status).toBe(428);
  const context = { practiceId: practice.id, personId: practice.ids.s1 ?? '', kind: 'staff' as const };
  const move = house().database.asRole('attune_rt', context, (client) => client.query('UPDATE supervision.meeting SET minutes = 240 WHERE id = $1', [meeting.id]));
  await expect(move).rejects.toThrow(/new revision/);
});

test.each([['a1', 403], ['s2', 404], ['t1', 403], ['owner', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await change(who, await aMeeting(practice))).status).toBe(status));
