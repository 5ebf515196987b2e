import { aPractice, type Practice } from '@attune/testing';
import { aWeek, ledger, sign, waiting } from './an-hour';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
  await practice.rows((rows) => rows.insert('supervision.registration', { associate_id: practice.ids.a1, credential: 'APCC' }));
});

const put = (change: object = {}, who = 's1', version = 0) => practice.as(who).put(`/api/supervision/papers/${practice.ids['relation1']}`, {
  agreementOn: '2026-01-20', selfAssessmentOn: null, trainingOn: null, video: true, videoAssessedOn: null, inGroupsOnly: false, employed: true, oversightOn: null, ...change,
}, { ifMatch: version });
const due = async () => (await practice.as('s1').get('/api/supervision/deadlines')).body.items[0].due as { words: string; done: boolean }[];

test('what is signed is no longer due, and video brings an assessment', async () => {
  expect((await put()).body).toEqual({ relationId: practice.ids['relation1'], version: 1 });
  const found = await due();
  expect([found.find(({ words }) => words.includes('agreement'))?.done, found.find(({ words }) => words.includes('video'))?.done]).toEqual([true, false]);
  expect((await put({ videoAssessedOn: '2026-02-01' }, 'owner', 1)).body.version).toBe(2);
  expect((await due()).find(({ words }) => words.includes('video'))?.done).toBe(true);
});

test('a supervisor who is not employed owes an oversight agreement from the first day on; its hours are marked until it is signed', async () => {
  const oversight = async () => (await due()).find(({ words }) => words.includes('oversight'))?.done;
  await put();
  expect(await oversight()).toBeUndefined();
  await put({ employed: false }, 's1', 1);
  expect(await oversight()).toBe(false);
  await aWeek(practice);
  await sign(practice, 's1', await waiting(practice));
  const marked = async () => (await ledger(practice)).weeks[0]?.findings.filter(({ rule }) => rule === 'CA-OVERSIGHT').map(({ effect, law }) => [effect, law]);
  expect(await marked()).toEqual([['flag', '16 CCR 1820-1822']]);
  await put({ employed: false, oversightOn: '2026-01-04' }, 's1', 2);
  expect([await oversight(), await marked()]).toEqual([true, []]);
});

test('whoever is supervised in groups only does not count toward the supervisor’s limit', async () => {
  const counted = async () => (await practice.as('s1').get('/api/supervision/deadlines')).body.supervisors.map((each: { counted: number }) => each.counted);
  expect(await counted()).toEqual([1]);
  await put({ inGroupsOnly: true });
  expect(await counted()).toEqual([0]);
});

test('not over a version that was not seen', async () => {
  await put();
  expect((await put({}, 's1', 0)).status).toBe(412);
});

test.each([['s2', 404], ['a1', 403], ['t1', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await put({}, who)).status).toBe(status));
test('a day there is not is refused', async () => expect((await put({ agreementOn: 'soon' })).status).toBe(400));
