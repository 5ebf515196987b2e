import { aPractice, expectShape, house, is, nullable, type Practice } from '@attune/testing';
import { act, aWholeDraft, key, save } from '../notes/a-note';
import { aMeeting, aSignedMeeting, signMeeting } from './a-meeting';
import { addEntry, anotherSupervisor, aRegistered, aSignedWeek, aWeek, held, ledger, waiting, sign, WEEK } from './an-hour';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const parts = { direct: 'int', supervision: 'int', other: 'int' } as const;

test('is drawn from what was attended, met and written: logged, pending, credited, with the strict total beside', async () => {
  await aSignedWeek(practice);
  const { body } = await practice.as('a1').get('/api/supervision/hours');
  expect(body.weeks).toHaveLength(1);
  expectShape(body.weeks[0], {
    weekStart: is(WEEK), over: is(true), logged: parts, pending: parts, credited: parts, strict: is(660), signature: { id: 'uuid', by: 'text', signedAt: 'instant', hash: 'text', line: 'text' },
    differs: is(false), unsignedMeetings: is(0), openQuestions: is(0), supervisors: [{ id: is(practice.ids.s1), name: 'text' }], onceSigned: [{ effect: 'text' }],
    findings: [{ effect: is('flag'), code: 'text', rule: is('CA-AGREE-60'), law: 'text', setting: is(null), amount: is(0), hours: parts, why: 'text', saved: nullable('text') }],
  });
  expect([body.weeks[0].logged, body.weeks[0].credited]).toEqual([{ direct: 600, supervision: 60, other: 0 }, { direct: 600, supervision: 60, other: 0 }]);
  expect(body.totals).toMatchObject({ total: 660, direct: 600, couples: 600, weeks: 1, individualWeeks: 1, eligible: false });
  expect(body.credential).toMatchObject({ code: 'APCC' });
  expect(body.totals.requirements.map((each: { of: string }) => each.of)).toEqual(expect.arrayContaining(['total', 'direct', 'weeks', 'individualWeeks']));
});

test('a week that waits says what would not count if it were signed as it stands, and what would save it', async () => {
  await aWeek(practice);
  expect((await ledger(practice)).weeks[0]?.onceSigned).toEqual([]);
  await held(practice, '2026-11-21T17:00:00.000Z', 120);
  const [week] = (await ledger(practice)).weeks;
  expect([week?.credited.direct, week?.onceSigned]).toEqual([0, [expect.objectContaining({ effect: 'not_credited', rule: 'CA-UNIT-10', amount: 120, saved: expect.stringContaining('1 h more') })]]);
});

test('couples’ work takes both partners; one of them is individual work; nobody there is nothing', async () => {
  await aRegistered(practice);
  await held(practice, '2026-11-16T17:00:00.000Z', 50);
  await held(practice, '2026-11-17T17:00:00.000Z', 50, ['x1']);
  await held(practice, '2026-11-18T17:00:00.000Z', 50, []);
  const { body } = await practice.as('a1').get(`/api/supervision/hours/weeks/${WEEK}`);
  expect(body.content.settings[0].direct).toEqual({ couple_family_child: 50, individual: 50 });
});

test('an appointment counts as long as it took, and without a signed note no longer than it was booked', async () => {
  await aRegistered(practice);
  const id = await held(practice, '2026-11-16T17:00:00.000Z', 50);
  await house().database.sql(`UPDATE scheduling.appointment SET stopped_at = started_at + interval '35 minutes' WHERE id = $1`, [id]);
  expect((await ledger(practice)).weeks[0]?.logged.direct).toBe(35);
  await house().database.sql(`UPDATE scheduling.appointment SET stopped_at = started_at + interval '9 hours' WHERE id = $1`, [id]);
  expect((await ledger(practice)).weeks[0]?.logged.direct).toBe(50);
});

test('one that ran longer counts as its signed note says', async () => {
  await aRegistered(practice);
  const direct = async () => (await ledger(practice)).weeks[0]?.logged.direct;
  const draft = await aWholeDraft(practice);
  practice.clock.forward(60);
  const { startedAt, modality, attendance } = draft;
  const saved = await save(practice, 'a1', draft, { facts: { startedAt, stoppedAt: '2026-11-23T18:20:00.000Z', modality, attendance }, sections: [] });
  expect(await direct()).toBe(50);
  const { version } = await act(practice, 'a1', { id: draft.id, version: saved.body.version }, 'submit');
  expect(await direct()).toBe(80);
  const back = await practice.as('a1').post(`/api/notes/${draft.id}/withdraw`, undefined, { ifMatch: version, idempotencyKey: key() });
  expect(await direct()).toBe(50);
  await house().database.sql("UPDATE practice.settings SET note_policy = 'view_only' WHERE practice_id = $1", [practice.id]);
  await act(practice, 'a1', { id: draft.id, version: back.body.version }, 'sign');
  expect(await direct()).toBe(80);
  // A note that was signed before notes decided the times, beside a Stop that was forgotten: as the note says.
  await house().database.sql(`UPDATE scheduling.appointment SET stopped_at = started_at + interval '9 hours' WHERE id = $1`, [draft.appointmentId]);
  expect(await direct()).toBe(80);
});

test('hours stay when the couple goes to somebody else', async () => {
  await aWeek(practice);
  await house().database.sql(`UPDATE couples.case_assignment SET until_on = '2026-11-21' WHERE practice_id = $1`, [practice.id]);
  expect((await ledger(practice)).weeks[0]?.logged.direct).toBe(600);
});

test('a meeting is hours once all have signed it', async () => {
  await aRegistered(practice);
  const meeting = await aMeeting(practice, { startsAt: '2026-11-20T22:00:00.000Z' });
  expect((await ledger(practice)).weeks[0]).toMatchObject({ unsignedMeetings: 1, logged: { supervision: 0 } });
  for (const who of ['s1', 'a1']) await signMeeting(practice, who, meeting);
  expect((await ledger(practice)).weeks[0]).toMatchObject({ unsignedMeetings: 0, logged: { supervision: 60 } });
});

test('says which rule an hour fell to, why, and what would have saved it', async () => {
  await aWeek(practice);
  await held(practice, '2026-11-20T19:10:00.000Z', 120);
  await sign(practice, 's1', await waiting(practice));
  const [week] = (await ledger(practice)).weeks;
  expect([week?.credited.direct, week?.strict]).toEqual([600, 0]);
  expect(week?.findings.find(({ rule }) => rule === 'CA-UNIT-10')).toMatchObject({ amount: 120, hours: { direct: 120 }, saved: expect.stringMatching(/1 h more of individual/) });
});

test('a submitted note counts the practice’s minutes, once', async () => {
  await aRegistered(practice);
  await practice.furnish();
  const own = async () => (await practice.as('a1').get(`/api/supervision/hours/weeks/${WEEK}`)).body.content.settings.flatMap((each: { nonclinical: Record<string, number> }) => each.nonclinical['notes'] ?? []);
  await house().database.sql('UPDATE supervision.hours_settings SET note_minutes = 20 WHERE practice_id = $1', [practice.id]);
  const [twenty] = await own();
  await house().database.sql('UPDATE supervision.hours_settings SET note_minutes = 0 WHERE practice_id = $1', [practice.id]);
  expect([twenty > 0 && twenty % 20, await own()]).toEqual([0, []]);
});

test('warns before the week is over, and the weeks come by pages', async () => {
  await aWeek(practice);
  for (const [day, minutes] of [['24', 480], ['25', 300]] as const) {
    await practice.rows((rows) => rows.insert('scheduling.appointment', {
      couple_id: practice.ids.c1, staff_id: practice.ids.a1, starts_at: `2026-11-${day}T17:00:00Z`, ends_at: new Date(Date.parse(`2026-11-${day}T17:00:00Z`) + minutes * 60_000).toISOString(), status: 'planned',
    }));
  }
  await aMeeting(practice, { startsAt: '2026-11-27T18:00:00.000Z' });
  const { warnings } = await ledger(practice);
  expect(warnings.map(({ words }) => words)).toEqual(expect.arrayContaining([expect.stringMatching(/^13th direct hour planned at .*, 1 unit of supervision booked\.$/)]));
  await aSignedMeeting(practice, { startsAt: '2026-11-11T18:00:00.000Z', cases: [], directives: [], goal: '', feedback: '', agreed: '' });
  const one = await ledger(practice, 'a1', '?limit=1');
  const two = await ledger(practice, 'a1', `?limit=1&cursor=${one.nextCursor}`);
  expect([...one.weeks, ...two.weeks].map(({ weekStart }) => weekStart)).toEqual(['2026-11-15', '2026-11-08']);
  expect(two.totals).toEqual(one.totals);
});

describe('by the month, the worked cases TX01 and TX02 of the data file', () => {
  const text = { cases: [], directives: [], goal: '', feedback: '', agreed: '' };
  const month = async (individual: number) => {
    await aRegistered(practice, 'LPC Associate');
    for (const [doneOn, kind, hours] of [['2026-10-06', 'individual', 20], ['2026-10-07', 'group', 20], ['2026-10-08', 'individual', 20], ['2026-10-13', 'notes', 24], ['2026-10-14', 'notes', 24], ['2026-10-15', 'reports', 2]] as const) {
      await addEntry(practice, { doneOn, kind, minutes: hours * 60 });
    }
    for (let index = 0; index < individual; index += 1) await aSignedMeeting(practice, { ...text, startsAt: `2026-10-${12 + index}T18:00:00.000Z` });
    await aSignedMeeting(practice, { ...text, format: 'group', others: 3, startsAt: '2026-10-19T18:00:00.000Z' });
  };

  test('logged and pending until every week of the month is signed, then credited; supervision beside', async () => {
    await month(3);
    expect((await ledger(practice)).months).toMatchObject([{ month: '2026-10', logged: 6600, pending: 6600, credited: 0, unsignedWeeks: 3, supervision: { individual: 180, group: 60 }, findings: [{ effect: 'pending' }] }]);
    const [first, ...rest] = await waiting(practice);
    await sign(practice, 's1', rest);
    expect((await ledger(practice)).months).toMatchObject([{ credited: 0, unsignedWeeks: 1 }]);
    await sign(practice, 's1', first ? [first] : []);
    const { body } = await practice.as('a1').get('/api/supervision/hours');
    expect(body.months).toMatchObject([{ month: '2026-10', logged: 6600, pending: 0, credited: 6600, direct: 3600, other: 3000, findings: [] }]);
    expect(body.totals).toMatchObject({ direct: 60 * 60, total: 110 * 60, eligible: false, requirements: [{ of: 'total', has: 6600 }, { of: 'direct', has: 3600 }, { of: 'months', has: 1, least: 18 }] });
    expect(body.weeks.every((week: { differs: boolean }) => !week.differs)).toBe(true);
    expect([body.strict, body.credential]).toEqual([null, expect.objectContaining({ code: 'LPC_ASSOCIATE', title: 'LPC Associate', period: 'month', board: 'Texas State Board of Examiners of Professional Counselors' })]);
  });

  test('three hours of supervision in it are marked, and the hours stay', async () => {
    await month(2);
    await sign(practice, 's1', await waiting(practice));
    expect((await ledger(practice)).months).toMatchObject([{ credited: 6600, findings: [{ effect: 'flag', rule: 'TX-4H', code: 'TX_MONTH_SUPERVISION_SHORT', saved: '1 h more of supervision in that month.' }] }]);
  });
});

test('without a registration it says so and reckons nothing', async () => {
  expect(await ledger(practice)).toMatchObject({ credential: null, totals: null, weeks: [] });
});

test('is the associate’s, and of whoever supervises them now', async () => {
  await aWeek(practice);
  await addEntry(practice);
  const query = `?associateId=${practice.ids.a1}`;
  const read = (who: string) => practice.as(who).get(`/api/supervision/hours${query}`);
  expect((await read('s1')).body.weeks[0].logged).toEqual({ direct: 600, supervision: 60, other: 90 });
  for (const [who, status] of [['s2', 404], ['a2', 404], ['t1', 404], ['owner', 403], ['x1', 404]] as const) expect((await read(who)).status).toBe(status);
});

test('after a change of supervisor the earlier one sees the weeks of their own time, no totals, and nothing of before or after', async () => {
  await aWeek(practice);
  await held(practice, '2025-12-17T17:00:00.000Z', 60);
  await anotherSupervisor(practice, '2026-11-22');
  await addEntry(practice);
  await addEntry(practice, { doneOn: '2026-11-23' });
  const query = `?associateId=${practice.ids.a1}`;
  expect(await ledger(practice, 's1', query)).toMatchObject({
    whole: false, totals: null, strict: null, forecast: null, warnings: [], deadlines: [], weeks: [{ weekStart: WEEK, logged: { direct: 600, supervision: 60, other: 90 }, supervisors: [{ id: practice.ids.s1 }] }],
  });
  expect(await ledger(practice, 's2', query)).toMatchObject({
    whole: true, totals: { logged: 900 }, weeks: [{ weekStart: '2026-11-22', supervisors: [{ id: practice.ids.s2 }] }, { weekStart: WEEK, supervisors: [{ id: practice.ids.s1 }] }, { weekStart: '2025-12-14', supervisors: [] }],
  });
  expect(await ledger(practice, 'a1')).toMatchObject({ whole: true, totals: { logged: 900 } });
});

test('late papers are those of the supervisor of that week, whoever supervises now', async () => {
  await aWeek(practice);
  await held(practice, '2026-11-23T17:00:00.000Z', 60);
  await anotherSupervisor(practice, '2026-11-22');
  await sign(practice, 's1', await waiting(practice));
  const late = async (who: string) => (await ledger(practice, who, `?associateId=${practice.ids.a1}`)).weeks.map(({ weekStart, findings }) => [weekStart, findings.some(({ rule }) => rule === 'CA-AGREE-60')]);
  expect(await late('a1')).toEqual([['2026-11-22', false], [WEEK, true]]);
  expect(await late('s2')).toEqual(await late('a1'));
  await practice.rows((rows) => rows.insert('supervision.papers', { relation_id: practice.ids.relation1, agreement_on: '2026-01-20' }));
  expect(await late('a1')).toEqual([['2026-11-22', false], [WEEK, false]]);
});

test.each(['?limit=0', '?cursor=abc', '?associateId=a1', '?all=1'])('refuses %s', async (query) => expect((await practice.as('s1').get(`/api/supervision/hours${query}`)).status).toBe(400));
