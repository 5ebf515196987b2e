import { aPractice, type Practice } from '@attune/testing';
import { aMeeting, readMeeting, signMeeting } from './a-meeting';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const callOff = (who: string, { id, version }: { id: string; version: number }) => practice.as(who).post(`/api/supervision/meetings/${id}/call-off`, undefined, { ifMatch: version });

test('a booked meeting does not take place, and stays so', async () => {
  const meeting = await aMeeting(practice, { startsAt: '2026-11-27T18:00:00.000Z' });
  expect((await callOff('s1', meeting)).status).toBe(200);
  expect((await readMeeting(practice, meeting.id)).calledOff).toBe(true);
  expect((await callOff('s1', meeting)).body.type).toBe('urn:attune:called-off');
  expect((await signMeeting(practice, 's1', meeting)).body.type).toBe('urn:attune:called-off');
});

test('not what somebody signed as held, nor another version', async () => {
  const meeting = await aMeeting(practice);
  expect((await callOff('s1', { ...meeting, version: 3 })).status).toBe(412);
  await signMeeting(practice, 'a1', meeting);
  expect((await callOff('s1', meeting)).body.type).toBe('urn:attune:signed');
});

test.each([['a1', 403], ['s2', 404], ['t1', 403], ['owner', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await callOff(who, await aMeeting(practice))).status).toBe(status));
