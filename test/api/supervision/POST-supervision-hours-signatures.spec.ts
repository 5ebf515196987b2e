import { aPractice, house, type Practice } from '@attune/testing';
import { key } from '../notes/a-note';
import { addEntry, anotherSupervisor, aWeek, held, ledger, say, sign, waiting } from './an-hour';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
  await aWeek(practice);
});

test('signs weeks in one go, each over its own bytes, once', async () => {
  await held(practice, '2026-11-09T18:00:00.000Z', 60);
  const weeks = await waiting(practice);
  const once = key();
  const replies = [await sign(practice, 's1', weeks, { stepUp: true }, once), await sign(practice, 's1', weeks, { stepUp: true }, once)];
  expect(replies.map(({ status, text }) => [status, text])).toEqual([[201, replies[0]?.text], [201, replies[0]?.text]]);
  const rows = await house().database.sql<{ hash: Buffer; line: string }>('SELECT hash, credential_line AS line FROM supervision.signed_week WHERE practice_id = $1 ORDER BY week_start', [practice.id]);
  expect(rows.map(({ hash }) => hash.toString('hex'))).toEqual(weeks.map(({ hash }) => hash));
  expect(rows[0]?.line).toContain('LPCC');
  expect((await ledger(practice)).weeks.every(({ signature }) => signature !== null)).toBe(true);
});

test('all or nothing: what changed since it was shown is 412', async () => {
  const weeks = await waiting(practice);
  await addEntry(practice);
  expect((await sign(practice, 's1', weeks)).status).toBe(412);
  expect((await ledger(practice)).weeks[0]?.signature).toBeNull();
});

test('wants the password, and a week that is over, not signed, and without an open question', async () => {
  const weeks = await waiting(practice);
  expect((await sign(practice, 's1', weeks, {})).body.type).toBe('urn:attune:step-up-required');
  await say(practice, 's1', { act: 'asks', text: practice.lay('hours_word', 'body', { grants: [{ to: 'staff' }] }) });
  expect((await sign(practice, 's1', weeks)).body.type).toBe('urn:attune:asked');
  await say(practice, 's1', { act: 'settles' });
  expect((await sign(practice, 's1', weeks)).status).toBe(201);
  expect((await sign(practice, 's1', weeks)).body.type).toBe('urn:attune:signed');
  await addEntry(practice, { doneOn: '2026-11-23' });
  expect((await sign(practice, 's1', [{ associateId: practice.ids.a1 ?? '', weekStart: '2026-11-22', hash: 'a'.repeat(64) }])).body.type).toBe('urn:attune:not-over');
});

test('what is signed cannot be changed by anybody', async () => {
  await sign(practice, 's1', await waiting(practice));
  const change = (text: string) => house().database.asRole('attune_job', { practiceId: practice.id }, (client) => client.query(text));
  await expect(change(`UPDATE supervision.signed_week SET content = '{}'`)).rejects.toThrow(/undone once/);
  await expect(change(`UPDATE supervision.meeting SET number = number + 1, minutes = 240`)).rejects.toThrow(/are signed/);
  await expect(change(`UPDATE supervision.meeting_attendee SET attends = false`)).rejects.toThrow(/are signed/);
});

test('after a change of supervisor only the earlier one signs a week of their time, under their own licence', async () => {
  await house().database.sql(`UPDATE practice.licence SET type = 'LCSW' WHERE practice_id = $1 AND staff_id = $2`, [practice.id, practice.ids.s1]);
  await anotherSupervisor(practice, '2026-11-22');
  const weeks = await waiting(practice);
  expect((await sign(practice, 's2', weeks)).status).toBe(404);
  expect((await sign(practice, 's1', weeks)).status).toBe(201);
  const [row] = await house().database.sql<{ licence: string; held: string }>(`SELECT licence, content #>> '{settings,0,licence}' AS held FROM supervision.signed_week WHERE practice_id = $1`, [practice.id]);
  expect(row).toEqual({ licence: 'LCSW', held: 'LCSW' });
  expect((await ledger(practice, 's2', `?associateId=${practice.ids.a1}`)).weeks[0]).toMatchObject({ differs: false, signature: { id: expect.any(String) } });
});

test('the row policy alone refuses whoever did not supervise in the week', async () => {
  await anotherSupervisor(practice, '2026-11-22');
  const insert = (who: string) => house().database.asRole('attune_rt', { practiceId: practice.id, personId: practice.ids[who] as string, kind: 'staff' }, (client) => client.query(
    `INSERT INTO supervision.signed_week (practice_id, associate_id, week_start, content, hash, supervisor_id, signed_at, credential_line)
     VALUES ($1, $2, '2026-11-15', '{}', sha256('x'), $3, now(), '')`, [practice.id, practice.ids.a1, practice.ids[who]]));
  for (const who of ['s2', 'a1', 'a2', 't1', 'owner', 'x1']) await expect(insert(who)).rejects.toThrow(/row-level security/);
  await expect(insert('s1')).resolves.toBeDefined();
});

test.each([['s2', 404], ['a1', 403], ['t1', 403], ['owner', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await sign(practice, who, await waiting(practice))).status).toBe(status));
test('nothing, or no hash, is no signature', async () => {
  expect((await sign(practice, 's1', [])).status).toBe(400);
  expect((await sign(practice, 's1', [{ associateId: practice.ids.a1 ?? '', weekStart: '2026-11-15', hash: 'x' }])).status).toBe(400);
});
