import { aPractice, house, type Practice } from '@attune/testing';
import { aSignedWeek } from './an-hour';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
  await aSignedWeek(practice);
});

const print = (who: string, query = '&from=2026-11-01&until=2026-11-30') => practice.as(who).get(`/api/supervision/hours/weekly-log?associateId=${practice.ids.a1}${query}`);

test('is a PDF to keep, and that it was printed is recorded', async () => {
  const { status, headers, text } = await print('a1');
  expect([status, headers['content-type'], headers['content-disposition'], text.slice(0, 5)]).toEqual([200, 'application/pdf', 'attachment; filename="weekly-log-2026-11-01.pdf"', '%PDF-']);
  const printed = await house().database.sql(`SELECT 1 FROM kernel.audit_event WHERE practice_id = $1 AND action = 'supervision.print-log'`, [practice.id]);
  expect(printed).toHaveLength(1);
});

test.each(['&from=2026-11-30&until=2026-11-01', '&from=2024-01-01&until=2026-01-01'])('%s is no stretch of time to print', async (query) => expect((await print('a1', query)).status).toBe(422));
test.each(['', '&from=soon&until=2026-11-30', '&from=2026-11-01'])('refuses %s', async (query) => expect((await print('a1', query)).status).toBe(400));
test.each([['s1', 200], ['s2', 404], ['a2', 404], ['t1', 404], ['owner', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await print(who)).status).toBe(status));
