import { aPractice, house, type Practice } from '@attune/testing';
import { anotherSupervisor } from './an-hour';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
  await practice.rows((rows) => rows.insert('supervision.registration', { associate_id: practice.ids.a1, credential: 'APCC' }));
});

const read = (who: string) => practice.as(who).get('/api/supervision/deadlines');

test('says what falls due of each supervision, soonest first, and how many somebody supervises', async () => {
  const { body } = await read('owner');
  const own = body.items.find((each: { associate: { id: string } }) => each.associate.id === practice.ids.a1);
  expect(own.due.map(({ due, done }: { due: string; done: boolean }) => [due, done])).toEqual(expect.arrayContaining([['2026-03-06', false], ['2028-12-31', false]]));
  expect(own.due.map(({ due }: { due: string }) => due)).toEqual([...own.due.map(({ due }: { due: string }) => due)].sort());
  expect(body.supervisors.map(({ counted, limit, why }: { counted: number; limit: number; why: string | null }) => [counted, limit, why])).toEqual([[1, 6, null], [1, 6, null]]);
});

test('owners see all, others their own', async () => {
  const pairs = async (who: string) => (await read(who)).body.items.map((each: { associate: { id: string } }) => each.associate.id);
  expect((await pairs('owner')).sort()).toEqual([practice.ids.a1, practice.ids.a2].sort());
  expect([await pairs('s1'), await pairs('a1'), await pairs('a2'), await pairs('t1')]).toEqual([[practice.ids.a1], [practice.ids.a1], [practice.ids.a2], []]);
});

test('says how many somebody supervises to owners and to that supervisor alone: an associate sees one pair of them', async () => {
  const counted = async (who: string) => (await read(who)).body.supervisors.length;
  expect([await counted('owner'), await counted('s1'), await counted('a1')]).toEqual([2, 1, 0]);
});

test('of Texas and New York owes no paper of the California board, and goes by no limit of it', async () => {
  await house().database.sql(`UPDATE supervision.registration SET credential = 'LPC_ASSOCIATE' WHERE practice_id = $1`, [practice.id]);
  await house().database.sql(`UPDATE practice.licence SET type = 'LPC Associate', issued_on = '2026-01-02' WHERE practice_id = $1 AND staff_id = $2`, [practice.id, practice.ids.a1]);
  const { body } = await read('s1');
  const words = body.items[0].due.map((due: { words: string; due: string; law: string | null }) => [due.words, due.due, due.law]);
  expect(words).toContainEqual([expect.stringContaining('registration ends for good'), '2031-01-02', '22 TAC 681.91(g)']);
  expect(JSON.stringify(words)).not.toMatch(/37M|assessment|training|agreement|CCR/);
  expect(body.supervisors).toEqual([]);
  expect((await read('s2')).body.supervisors).toMatchObject([{ counted: 1, limit: 6 }]);
});

test('a supervision that ended without an agreement on record stays until it is recorded, with its own papers alone, and counts for no limit', async () => {
  await anotherSupervisor(practice, '2026-11-22');
  type Item = { associate: { id: string }; due: { words: string }[]; untilOn: string | null };
  const ended = async (who: string) => ((await read(who)).body.items as Item[]).filter(({ associate, untilOn }) => associate.id === practice.ids.a1 && untilOn === '2026-11-22');
  const [found] = await ended('s1');
  expect(found?.due.map(({ words }) => words.replace(/ of .*/, ''))).toEqual(expect.arrayContaining(['The supervision agreement is signed by both.']));
  expect(JSON.stringify(found?.due)).not.toMatch(/renewed|registration ends/);
  expect([(await read('s1')).body.supervisors, await ended('s2')]).toEqual([[], []]);
  await practice.rows((rows) => rows.insert('supervision.papers', { relation_id: practice.ids.relation1, agreement_on: '2026-01-20' }));
  expect(await ended('s1')).toEqual([]);
});

test('a partner: 404', async () => expect((await read('x1')).status).toBe(404));
