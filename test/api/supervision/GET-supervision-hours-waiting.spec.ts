import { aPractice, house, type Practice } from '@attune/testing';
import { addEntry, anotherSupervisor, aWeek, held, sign, waiting, WEEK } from './an-hour';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
  await aWeek(practice);
});

test('has the weeks that are over and not signed, with what each would be worth and why', async () => {
  await held(practice, '2026-11-20T19:10:00.000Z', 60);
  await addEntry(practice, { doneOn: '2026-11-23' });
  expect(await waiting(practice)).toMatchObject([{
    associateId: practice.ids.a1, weekStart: WEEK, logged: { direct: 660, supervision: 60, other: 0 }, credited: { direct: 600 }, openQuestions: 0, unsignedMeetings: 0, now: true,
    findings: expect.arrayContaining([expect.objectContaining({ rule: 'CA-UNIT-10' })]),
  }]);
});

test('is empty once they are signed, and for whoever supervises somebody else', async () => {
  expect(await waiting(practice, 's2')).toEqual([]);
  await sign(practice, 's1', await waiting(practice));
  expect(await waiting(practice)).toEqual([]);
});

test('weeks wait for whoever supervised in them: the earlier supervisor keeps theirs, the new one has only their own', async () => {
  await addEntry(practice, { doneOn: '2026-11-23' });
  await anotherSupervisor(practice, '2026-11-22');
  practice.clock.set('2026-12-01T20:00:00.000Z');
  expect((await waiting(practice)).map(({ weekStart, now }) => [weekStart, now])).toEqual([[WEEK, false]]);
  expect((await waiting(practice, 's2')).map(({ weekStart, now }) => [weekStart, now])).toEqual([['2026-11-22', true]]);
});

test('a week in which both supervised waits for either, until one has signed', async () => {
  await anotherSupervisor(practice, '2026-11-18');
  for (const who of ['s1', 's2']) expect((await waiting(practice, who)).map(({ weekStart }) => weekStart)).toEqual([WEEK]);
  await sign(practice, 's2', await waiting(practice, 's2'));
  for (const who of ['s1', 's2']) expect(await waiting(practice, who)).toEqual([]);
});

test('whoever stands in has the weeks of that time', async () => {
  await practice.rows((rows) => rows.insert('practice.supervision_relation', { supervisor_id: practice.ids.s2, associate_id: practice.ids.a1, kind: 'cover', covers_id: practice.ids.s1, from_on: '2026-11-20', until_on: '2026-11-21' }));
  await held(practice, '2026-11-10T17:00:00.000Z', 60);
  expect((await waiting(practice, 's2')).map(({ weekStart, now }) => [weekStart, now])).toEqual([[WEEK, false]]);
});

test('an associate who has left leaves their weeks in the batch', async () => {
  await house().database.sql(`UPDATE practice.staff_member SET ended_at = '2026-11-22' WHERE id = $1`, [practice.ids.a1]);
  await house().database.sql(`UPDATE access.role_grant SET until_on = '2026-11-22' WHERE staff_id = $1`, [practice.ids.a1]);
  await house().database.sql(`UPDATE practice.supervision_relation SET until_on = '2026-11-22' WHERE id = $1`, [practice.ids.relation1]);
  const weeks = await waiting(practice);
  expect(weeks.map(({ weekStart }) => weekStart)).toEqual([WEEK]);
  expect((await sign(practice, 's1', weeks)).status).toBe(201);
});

test.each([['a1', 403], ['t1', 403], ['owner', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await practice.as(who).get('/api/supervision/hours/waiting')).status).toBe(status));
