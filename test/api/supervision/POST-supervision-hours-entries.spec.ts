import { aPractice, house, type Practice } from '@attune/testing';
import { addEntry, aRegistered, aSignedWeek, ledger } from './an-hour';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
  await aRegistered(practice);
});

test('adds what no appointment tells of, with a category and a reason, sealed', async () => {
  const { status, body } = await addEntry(practice);
  expect([status, body.version]).toEqual([201, 1]);
  expect((await ledger(practice)).weeks[0]?.logged.other).toBe(90);
  const [row] = await house().database.sql<{ reason: Buffer }>('SELECT reason FROM supervision.hours_entry WHERE id = $1', [body.id]);
  expect(row?.reason.includes(Buffer.from('CNRY'))).toBe(false);
});

test.each([
  ['without a reason', { reason: ' ' }, 400], ['of a kind there is not', { kind: 'coffee' }, 422], ['somewhere unknown', { place: 'elsewhere' }, 422],
  ['ahead of time', { doneOn: '2026-12-01' }, 422], ['without minutes', { minutes: 0 }, 422], ['of more than a day', { minutes: 2000 }, 400],
  ['of other work as psychotherapy', { psychotherapy: true }, 422], ['for somebody else', { associateId: 'a2' }, 400],
] as const)('none %s', async (_, change, status) => expect((await addEntry(practice, change as object)).status).toBe(status));

test('not into a signed week, and the database would not let it in either', async () => {
  await aSignedWeek(practice);
  const refused = await addEntry(practice);
  expect([refused.status, refused.body.type]).toEqual([409, 'urn:attune:week-signed']);
  const insert = house().database.asRole('attune_rt', { practiceId: practice.id, personId: practice.ids.a1 ?? '', kind: 'staff' }, (client) => client.query(
    `INSERT INTO supervision.hours_entry (practice_id, id, number, associate_id, done_on, place, kind, minutes, reason, written_by, written_at)
     VALUES ($1, uuidv7(), 1, $2, '2026-11-18', 'own', 'notes', 60, '\\x00', $2, now())`, [practice.id, practice.ids.a1]));
  await expect(insert).rejects.toThrow(/are signed/);
});

test('somebody without a registration is asked for it first', async () => expect((await addEntry(practice, {}, 't1')).body.type).toBe('urn:attune:no-registration'));
test.each([['s1', 403], ['owner', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await addEntry(practice, {}, who)).status).toBe(status));
