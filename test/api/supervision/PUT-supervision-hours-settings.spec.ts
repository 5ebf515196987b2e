import { aPractice, type Practice } from '@attune/testing';
import { DEFAULT_PRACTICE_HOURS, type PracticeHours } from '@attune/supervision/domain';
import { addEntry, aSignedWeek, aWeek, held, ledger, sign, waiting } from './an-hour';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const put = (change: Partial<PracticeHours> = {}, who = 'owner', version = 0) =>
  practice.as(who).put('/api/supervision/hours-settings', { ...DEFAULT_PRACTICE_HOURS, ...change }, { ifMatch: version });
const policy = (change: object) => ({ policy: { ...DEFAULT_PRACTICE_HOURS.policy, ...change } });

test('the strict reading of eleven hours with one unit loses the week', async () => {
  await aWeek(practice);
  await held(practice, '2026-11-20T19:10:00.000Z', 60);
  await sign(practice, 's1', await waiting(practice));
  expect((await ledger(practice)).weeks[0]?.credited.direct).toBe(600);
  expect((await put(policy({ over10Shortfall: 'exclude_week' }))).body.version).toBe(1);
  expect((await ledger(practice)).weeks[0]?.credited.direct).toBe(0);
});

test('a place that hours are recorded for stays, and so does the first day of a signed week', async () => {
  const places = [...DEFAULT_PRACTICE_HOURS.places, { key: 'harbor', name: 'Harbor House', kind: 'agency' }];
  expect((await put({ places })).status).toBe(200);
  await aSignedWeek(practice);
  await addEntry(practice, { place: 'harbor', doneOn: '2026-11-23' });
  expect((await put({}, 'owner', 1)).body.type).toBe('urn:attune:place-in-use');
  expect((await put({ places, ...policy({ weekStartsOn: 1 }) }, 'owner', 1)).body.type).toBe('urn:attune:weeks-signed');
  expect((await put({ places, noteMinutes: 0 }, 'owner', 7)).status).toBe(412);
});

test.each([
  ['a place twice', { places: [...DEFAULT_PRACTICE_HOURS.places, ...DEFAULT_PRACTICE_HOURS.places] }, 422], ['no own place', { places: [] }, 422],
  ['half an order', policy({ trimOrder: ['direct'] }), 422], ['a reading there is not', policy({ latePapers: 'never' }), 400], ['two hours a note', { noteMinutes: 120 }, 400],
] as const)('refuses %s', async (_, change, status) => expect((await put(change as object)).status).toBe(status));
test.each([['s1', 403], ['a1', 403], ['t1', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await put({}, who)).status).toBe(status));
