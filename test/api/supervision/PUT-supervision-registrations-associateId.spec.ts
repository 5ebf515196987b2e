import { aPractice, type Practice } from '@attune/testing';
import { aRegistered, held, ledger } from './an-hour';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const put = (change: object = {}, who = 'a1', version = 0) => practice.as(who).put(`/api/supervision/registrations/${practice.ids.a1}`, {
  credential: 'APCC', degreeOn: '2025-12-01', receivedOn: '2025-12-20', liveScanFirst: true, appliedOn: null, employment: 'employee', secondNumber: false, ...change,
}, { ifMatch: version });

test('changes by which rules, and from when, hours count', async () => {
  await aRegistered(practice);
  await held(practice, '2026-11-16T17:00:00.000Z', 50);
  expect((await put({ credential: 'AMFT' })).body).toMatchObject({ credential: 'AMFT', version: 1 });
  expect((await ledger(practice)).credential?.code).toBe('AMFT');
  expect((await put({}, 'owner', 1)).body.version).toBe(2);
});

test.each([['LPC_ASSOCIATE', 'month'], ['MHC_LP', 'total']])('%s opens a ledger by the %s', async (credential, period) => {
  await held(practice, '2026-11-16T17:00:00.000Z', 50);
  expect((await put({ credential, degreeOn: null, receivedOn: null, liveScanFirst: false })).body).toMatchObject({ credential });
  expect(await ledger(practice)).toMatchObject({ credential: { code: credential, period, number: null }, strict: null, totals: { logged: 50, pending: 50, total: 0 }, weeks: [{ logged: { direct: 50 } }] });
});

test('not over a version that was not seen', async () => {
  await put();
  for (const version of [0, 5]) expect((await put({}, 'a1', version)).status).toBe(412);
});

test.each([['a contractor', { employment: 'contractor' }], ['what there are no rules for', { credential: 'LMFT' }], ['a day there is not', { degreeOn: '2025-02-30' }]])(
  'refuses %s', async (_, change) => expect((await put(change)).status).toBe(400));
test.each([['s1', 403], ['a2', 404], ['t1', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await put({}, who)).status).toBe(status));
