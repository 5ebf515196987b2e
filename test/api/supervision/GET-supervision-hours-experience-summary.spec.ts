import { aPractice, type Practice } from '@attune/testing';
import { aSignedWeek, aWeek } from './an-hour';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const print = (who: string) => practice.as(who).get(`/api/supervision/hours/experience-summary?associateId=${practice.ids.a1}`);

test('is a PDF out of what is signed', async () => {
  await aSignedWeek(practice);
  const { status, headers, text } = await print('s1');
  expect([status, headers['content-type'], text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
});

test('waits for a registration, and for a first signature', async () => {
  expect((await print('a1')).body.type).toBe('urn:attune:no-registration');
  await aWeek(practice);
  expect((await print('a1')).body.type).toBe('urn:attune:nothing-signed');
});

test.each([['a1', 200], ['s2', 404], ['a2', 404], ['t1', 404], ['owner', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => {
  await aSignedWeek(practice);
  expect((await print(who)).status).toBe(status);
});
