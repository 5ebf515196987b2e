import { aPractice, expectShape, is, nullable, type Practice } from '@attune/testing';
import { addMeeting, aMeeting } from './a-meeting';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const list = (who: string, query = '') => practice.as(who).get(`/api/supervision/meetings${query}`);
const ids = (reply: { body: { items: { id: string }[] } }) => reply.body.items.map((each) => each.id);

test('lists what was held and what is booked, newest first, without a word of it', async () => {
  const held = await aMeeting(practice);
  const booked = await aMeeting(practice, { startsAt: '2026-11-27T18:00:00.000Z', format: 'group', others: 3 });
  const reply = await list('s1');
  const person = (who: string) => ({ id: is(practice.ids[who]), name: 'text', signedAt: is(null) }) as const;
  expectShape(reply.body, {
    items: [{
      id: 'uuid', version: is(1), format: 'text', startsAt: 'instant', minutes: is(60), modality: is('in_person'), place: is('own'), others: 'int', nextOn: nullable('date'),
      signedAt: is(null), calledOff: is(false), associateIds: [is(practice.ids.a1)], supervisor: person('s1'), associates: [person('a1')],
    }],
    nextCursor: is(null),
  });
  expect(ids(reply)).toEqual([booked.id, held.id]);
  expect(ids(await list('a1'))).toEqual(ids(reply));
});

test('pages by where the last one ended, and looks at one associate', async () => {
  for (const day of ['18', '19', '20']) await addMeeting(practice, { startsAt: `2026-11-${day}T18:00:00.000Z` });
  await addMeeting(practice, { startsAt: '2026-11-20T20:00:00.000Z', associateIds: [practice.ids.a2 ?? ''], cases: [], directives: [], goal: '', feedback: '', agreed: '' });
  const whole = await list('s1', `?associateId=${practice.ids.a1}`);
  const one = await list('s1', `?associateId=${practice.ids.a1}&limit=2`);
  const two = await list('s1', `?associateId=${practice.ids.a1}&limit=2&cursor=${one.body.nextCursor}`);
  expect([...ids(one), ...ids(two)]).toEqual(ids(whole));
  expect([ids(whole).length, ids(await list('s1')).length]).toEqual([3, 4]);
});

test('is for those who were there and whoever supervises them now', async () => {
  const own = await aMeeting(practice);
  const group = (await addMeeting(practice, { startsAt: '2026-11-20T20:00:00.000Z', format: 'triadic', associateIds: [practice.ids.a1 ?? '', practice.ids.a2 ?? ''], cases: [], directives: [], goal: '', feedback: '', agreed: '' })).body;
  expect(ids(await list('a1')).sort()).toEqual([own.id, group.id].sort());
  for (const who of ['a2', 's2']) expect(ids(await list(who))).toEqual([group.id]);
  expect((await list('a2')).body.items[0].associates).toHaveLength(2);
  expect(ids(await list('t1'))).toEqual([]);
});

test.each([['owner', 403], ['x1', 404]] as const)('%s reads none', async (who, status) => expect((await list(who)).status).toBe(status));
test.each(['?limit=0', '?cursor=abc', '?associateId=a1', '?all=1'])('refuses %s', async (query) => expect((await list('s1', query)).status).toBe(400));
