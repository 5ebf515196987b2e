import { aPractice, expectShape, house, is, otherPractice, type Practice } from '@attune/testing';
import { aMeeting } from './a-meeting';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const read = (who: string, id: string, how = {}) => practice.as(who, how).get(`/api/supervision/meetings/${id}`);

test('gives the whole record, with its revisions, and records that it was read', async () => {
  const { id } = await aMeeting(practice);
  const { status, body } = await read('a1', id);
  expect(status).toBe(200);
  const person = { id: 'uuid', name: 'text', signedAt: is(null) } as const;
  expectShape(body, {
    id: is(id), version: is(1), format: is('individual'), startsAt: is('2026-11-20T18:00:00.000Z'), minutes: is(60), modality: is('in_person'), place: is('own'), others: is(0),
    nextOn: is('2026-11-27'), signedAt: is(null), calledOff: is(false), associateIds: ['uuid'], supervisor: person, associates: [person], hash: 'text', weekSigned: is(false),
    cases: [{ code: is('C & C'), words: 'text' }], directives: [{ words: 'text', dueOn: is('2026-12-01') }], goal: 'text', feedback: 'text', agreed: 'text',
    revisions: [{ number: is(1), writtenBy: 'text', writtenAt: 'instant', reason: is('') }],
  });
  const read_ = await house().database.sql(`SELECT 1 FROM kernel.audit_event WHERE practice_id = $1 AND action = 'supervision.read-meeting' AND actor_id = $2`, [practice.id, practice.ids.a1]);
  expect(read_).toHaveLength(1);
});

test('says in conjoint mode that it is not shown', async () => {
  const { id } = await aMeeting(practice);
  for (const who of ['a1', 's1']) expect(await read(who, id, { conjoint: true })).toMatchObject({ status: 409, body: { type: 'urn:attune:conjoint' } });
});

test('is sealed in the database', async () => {
  const { id, goal } = await aMeeting(practice);
  const [row] = await house().database.sql<{ body: Buffer }>('SELECT body FROM supervision.meeting_revision WHERE meeting_id = $1', [id]);
  expect(row?.body.includes(Buffer.from(goal))).toBe(false);
});

test.each([['s2', 404], ['a2', 404], ['t1', 404], ['owner', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => {
  const { id } = await aMeeting(practice);
  expect((await read(who, id)).status).toBe(status);
});

test('a meeting of another practice, or of none, is not there', async () => {
  const other = await otherPractice();
  const foreign = await aMeeting(other);
  for (const id of [foreign.id, '0190a0a0-0000-7000-8000-000000000000']) expect((await read('s1', id)).status).toBe(404);
  expect((await read('s1', 'x')).status).toBe(404);
});
