import { aPractice, type Practice } from '@attune/testing';
import { addEntry, aWeek, held, sign, waiting, WEEK } from './an-hour';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
  await aWeek(practice);
});

test('has the weeks that are over and not signed, with what each would be worth and why', async () => {
  await held(practice, '2026-11-20T19:10:00.000Z', 60);
  await addEntry(practice, { doneOn: '2026-11-23' });
  expect(await waiting(practice)).toMatchObject([{
    associateId: practice.ids.a1, weekStart: WEEK, logged: { direct: 660, supervision: 60, other: 0 }, credited: { direct: 600 }, openQuestions: 0, unsignedMeetings: 0,
    findings: expect.arrayContaining([expect.objectContaining({ rule: 'CA-UNIT-10' })]),
  }]);
});

test('is empty once they are signed, and for whoever supervises somebody else', async () => {
  expect(await waiting(practice, 's2')).toEqual([]);
  await sign(practice, 's1', await waiting(practice));
  expect(await waiting(practice)).toEqual([]);
});

test.each([['a1', 403], ['t1', 403], ['owner', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await practice.as(who).get('/api/supervision/hours/waiting')).status).toBe(status));
