import { aPractice, type Practice } from '@attune/testing';
import { addEntry, anotherSupervisor, aSignedWeek, aWeek, held, say, WEEK, weekOf } from './an-hour';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

test('has each line with where it is from, and names nobody', async () => {
  await aWeek(practice);
  await addEntry(practice);
  const week = await weekOf(practice);
  expect(week.lines.map(({ line, kind, minutes }) => [line.split(':')[0], kind, minutes])).toEqual([
    ['appointment', 'couple_family_child', 120], ['appointment', 'couple_family_child', 120], ['appointment', 'couple_family_child', 120], ['entry', 'advocacy', 90],
    ['appointment', 'couple_family_child', 120], ['appointment', 'couple_family_child', 120], ['meeting', 'individual', 60],
  ]);
  expect(week.lines.find(({ line }) => line.startsWith('entry'))).toMatchObject({ version: 1, history: [], reason: expect.stringContaining('CNRY') });
  expect(week.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('what changes after it was signed is shown as differing, and the signed hours stay', async () => {
  await aSignedWeek(practice);
  await held(practice, '2026-11-20T19:10:00.000Z', 60);
  const { week, content } = await weekOf(practice);
  expect([week.differs, week.logged.direct, content.settings[0]?.direct]).toEqual([true, 600, { couple_family_child: 600 }]);
});

test('carries the talk about its lines', async () => {
  await aWeek(practice);
  const text = practice.lay('hours_word', 'body', { grants: ['a1', 's1'].map((who) => ({ to: 'person' as const, id: practice.ids[who] ?? '' })) });
  await say(practice, 's1', { act: 'asks', text });
  expect(await weekOf(practice)).toMatchObject({ week: { openQuestions: 1 }, words: [{ line: 'week', act: 'asks', authorId: practice.ids.s1, text }] });
});

test('says who undid its signature, when and why, to whoever reads the week', async () => {
  const id = await aSignedWeek(practice);
  const reason = practice.lay('signed_week', 'undo_reason', { grants: ['a1', 's1'].map((who) => ({ to: 'person' as const, id: practice.ids[who] ?? '' })) });
  expect((await weekOf(practice)).undone).toEqual([]);
  await practice.as('s1', { stepUp: true }).post(`/api/supervision/hours/signatures/${id}/undo`, { reason });
  const undone = [{ id, by: expect.stringMatching(/\S/), at: expect.stringMatching(/Z$/), reason }];
  expect((await weekOf(practice)).undone).toEqual(undone);
  expect((await weekOf(practice, 's1', `?associateId=${practice.ids.a1}`)).undone).toEqual(undone);
  expect((await weekOf(practice, 'a1', '')).words).toEqual([]);
});

test('a day that begins no week, or an empty week, is not there', async () => {
  await aWeek(practice);
  for (const start of ['2026-11-16', '2026-11-01']) expect((await practice.as('a1').get(`/api/supervision/hours/weeks/${start}`)).status).toBe(404);
  expect((await practice.as('a1').get('/api/supervision/hours/weeks/soon')).status).toBe(400);
});

test('an earlier supervisor reads the lines of a week of theirs, by whoever met, and not those of the week after', async () => {
  await aWeek(practice);
  await anotherSupervisor(practice, '2026-11-18');
  await held(practice, '2026-11-23T17:00:00.000Z', 50);
  const of = `?associateId=${practice.ids.a1}`;
  expect((await weekOf(practice, 's1', of)).lines).toEqual((await weekOf(practice, 'a1')).lines);
  expect((await weekOf(practice, 's2', of)).lines.some(({ line }) => line.startsWith('meeting'))).toBe(true);
  for (const [who, status] of [['s1', 404], ['s2', 200]] as const) expect((await practice.as(who).get(`/api/supervision/hours/weeks/2026-11-22${of}`)).status).toBe(status);
});

test('what an earlier supervisor may still read of it gives neither the meeting’s words nor the registration’s page', async () => {
  await aWeek(practice);
  const meeting = (await weekOf(practice)).lines.find(({ line }) => line.startsWith('meeting'))?.line.split(':')[1];
  await practice.rows((rows) => rows.insert('practice.supervision_relation', { supervisor_id: practice.ids.s2, associate_id: practice.ids.a1, kind: 'cover', covers_id: practice.ids.s1, from_on: '2026-11-16', until_on: '2026-11-20' }));
  expect((await weekOf(practice, 's2', `?associateId=${practice.ids.a1}`)).lines).toHaveLength(6);
  for (const path of [`meetings/${meeting}`, `registrations/${practice.ids.a1}`]) expect((await practice.as('s2').get(`/api/supervision/${path}`)).status).toBe(404);
});

test.each([['s1', 200], ['s2', 404], ['a2', 404], ['t1', 404], ['owner', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => {
  await aWeek(practice);
  expect((await practice.as(who).get(`/api/supervision/hours/weeks/${WEEK}?associateId=${practice.ids.a1}`)).status).toBe(status);
});
