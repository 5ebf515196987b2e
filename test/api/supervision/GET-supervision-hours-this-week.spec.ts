import { aPractice, type Practice } from '@attune/testing';
import { aRegistered, held } from './an-hour';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-27T20:00:00.000Z');
  await aRegistered(practice);
});

const read = (who: string) => practice.as(who).get('/api/supervision/hours/this-week');

test('says what would not count if the week went as booked, to the associate and to the supervisor', async () => {
  await held(practice, '2026-11-24T17:00:00.000Z', 50);
  const { body } = await read('a1');
  expect(body.items).toMatchObject([{ associate: { id: practice.ids.a1 }, warnings: [{ rule: 'CA-UNIT-1', atRisk: 50, words: expect.stringContaining('no unit of supervision booked') }] }]);
  expect((await read('s1')).body).toEqual(body);
  expect((await read('s2')).body).toEqual({ items: [] });
  expect((await read('t1')).body).toEqual({ items: [] });
});

test('warns of any seven days in a row, which log weeks do not show', async () => {
  for (const day of ['21', '23', '25']) await held(practice, `2026-11-${day}T17:00:00.000Z`, 14 * 60);
  const { body } = await read('a1');
  expect(body.items[0].warnings).toContainEqual(expect.objectContaining({ code: 'WARN_ROLLING_40', atRisk: 0, words: expect.stringMatching(/^42 h from 2026-11-21 to 2026-11-27:/) }));
});

test('a quiet week says nothing', async () => expect((await read('a1')).body).toEqual({ items: [] }));
test.each([['owner', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await read(who)).status).toBe(status));
