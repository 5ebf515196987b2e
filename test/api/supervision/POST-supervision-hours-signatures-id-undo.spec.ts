import { aPractice, house, type Practice } from '@attune/testing';
import { addEntry, anotherSupervisor, aSignedWeek, ledger, sign, waiting } from './an-hour';

let practice: Practice;
let id: string;
beforeEach(async () => {
  practice = await aPractice();
  id = await aSignedWeek(practice);
});

const undo = (who: string, reason = practice.lay('signed_week', 'undo_reason', { grants: [] }), how: object = { stepUp: true }) =>
  practice.as(who, how).post(`/api/supervision/hours/signatures/${id}/undo`, { reason });

test('with a reason; the week opens, and can be signed anew', async () => {
  expect((await undo('s1')).status).toBe(200);
  expect((await ledger(practice)).weeks[0]).toMatchObject({ signature: null, pending: { direct: 600 } });
  expect((await addEntry(practice)).status).toBe(201);
  expect((await sign(practice, 's1', await waiting(practice))).status).toBe(201);
  const kept = await house().database.sql('SELECT undone_at FROM supervision.signed_week WHERE practice_id = $1 ORDER BY signed_at', [practice.id]);
  expect(kept).toHaveLength(2);
});

test('the associate is told by mail that something waits, and not why', async () => {
  await undo('s1', 'Too early.');
  const mails = (await practice.mails()).filter(({ to }) => to === practice.person('a1').email);
  expect(mails.map(({ subject }) => subject)).toEqual(['Something waits for you']);
  expect(mails[0]?.text).not.toContain('Too early');
});

test('once, with the password, and not without words', async () => {
  expect((await undo('s1', ' ')).status).toBe(400);
  expect((await undo('s1', 'Too early.', {})).body.type).toBe('urn:attune:step-up-required');
  await undo('s1');
  expect((await undo('s1')).body.type).toBe('urn:attune:undone');
});

test('after a change of supervisor the one of that week undoes it, and not the new one', async () => {
  await anotherSupervisor(practice, '2026-11-22');
  expect((await undo('s2')).status).toBe(404);
  expect((await undo('s1')).status).toBe(200);
});

test.each([['s2', 404], ['a1', 403], ['t1', 403], ['owner', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await undo(who)).status).toBe(status));
