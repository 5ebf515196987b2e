import { aPractice, type Practice } from '@attune/testing';
import { anotherSupervisor, aWeek, ledger, say, weekOf } from './an-hour';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
  await aWeek(practice);
});

const text = () => practice.lay('hours_word', 'body', { grants: ['a1', 's1'].map((who) => ({ to: 'person' as const, id: practice.ids[who] ?? '' })) });

test('the supervisor asks about a line, the associate answers, the supervisor settles it', async () => {
  const line = (await weekOf(practice)).lines[0]?.line ?? '';
  expect((await say(practice, 's1', { line, act: 'asks', text: text() })).status).toBe(201);
  expect((await ledger(practice)).weeks[0]?.openQuestions).toBe(1);
  expect((await say(practice, 'a1', { line, act: 'answers', text: text() })).status).toBe(201);
  expect((await say(practice, 's1', { line, act: 'settles' })).status).toBe(201);
  expect((await ledger(practice)).weeks[0]?.openQuestions).toBe(0);
  expect((await weekOf(practice)).words.map(({ act }) => act)).toEqual(['asks', 'answers', 'settles']);
});

test('a question is told to the associate by one mail that says where, and neither what nor by whom; a second one and an answer are not', async () => {
  const [line] = (await weekOf(practice)).lines.map((each) => each.line);
  await say(practice, 's1', { act: 'asks', text: text() });
  await say(practice, 's1', { line: line ?? '', act: 'asks', text: text() });
  await say(practice, 'a1', { act: 'answers', text: text() });
  const mails = await practice.mails();
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([[practice.person('a1').email, 'Something waits for you']]);
  expect(mails[0]?.text).toContain('/supervision/hours');
});

test('the associate neither asks nor settles; nobody answers what was not asked, or says nothing', async () => {
  for (const act of ['asks', 'settles']) expect((await say(practice, 'a1', { act, text: text() })).body.type).toBe('urn:attune:not-yours');
  expect((await say(practice, 'a1', { act: 'answers', text: text() })).body.type).toBe('urn:attune:not-open');
  expect((await say(practice, 's1', { act: 'asks', text: ' ' })).status).toBe(422);
  expect((await say(practice, 's1', { line: 'entry:0190a0a0-0000-7000-8000-000000000000', act: 'asks', text: text() })).status).toBe(404);
  expect((await say(practice, 's1', { line: 'all', act: 'asks', text: text() })).status).toBe(400);
});

test('after a change of supervisor the one of that week asks, and the new one cannot', async () => {
  await anotherSupervisor(practice, '2026-11-22');
  expect((await say(practice, 's2', { act: 'asks', text: text() })).status).toBe(404);
  expect((await say(practice, 's1', { act: 'asks', text: text() })).status).toBe(201);
  expect((await say(practice, 'a1', { act: 'answers', text: text() })).status).toBe(201);
  expect((await say(practice, 's2', { act: 'settles' })).status).toBe(404);
  expect((await say(practice, 's1', { act: 'settles' })).status).toBe(201);
});

test.each([['s2', 404], ['a2', 404], ['t1', 404], ['owner', 403], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await say(practice, who, { act: 'asks', text: text() })).status).toBe(status));
