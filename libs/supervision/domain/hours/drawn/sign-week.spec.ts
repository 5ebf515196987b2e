import { alone, setting, week } from '../facts/a-week.fixture';
import { canonicalWeek, maySignInBatch, maySignWeek } from './sign-week';

const WEEK = week([setting(10, 2, [alone(1)])], { signed: false });
const FACTS = { supervised: true, today: '2026-03-08', openQuestions: 0, signed: false };

describe('the signature of a week', () => {
  it.each([
    [WEEK, FACTS, null], [WEEK, { ...FACTS, supervised: false }, 'not-supervised'], [WEEK, { ...FACTS, today: '2026-03-07' }, 'not-over'], [WEEK, { ...FACTS, openQuestions: 1 }, 'asked'], [WEEK, { ...FACTS, signed: true }, 'signed'],
    [week([]), FACTS, 'empty'],
  ] as const)('%#', (of, facts, reason) => {
    const may = maySignWeek(of, facts);
    expect(may.ok ? null : may.reason).toBe(reason);
  });

  it('is over bytes that every minute, meeting and setting moves, and no order does', () => {
    const other = [
      week([setting(11, 2, [alone(1)])]), week([setting(10, 3, [alone(1)])]), week([setting(10, 2, [alone(2)])]), week([setting(10, 2, [alone(1)], { setting: 'B' })]),
      week([setting(10, 2, [alone(1, { qualified: false })])]), week([setting(10, 2, [alone(1)])], { weekStart: '2026-03-08' }),
    ];
    const all = [WEEK, ...other].map((each) => canonicalWeek('a', each));
    expect(new Set([...all, canonicalWeek('b', WEEK)]).size).toBe(8);
    const two = [setting(1, 1, [alone(1), alone(2)]), setting(2, 2, [], { setting: 'B' })];
    expect(canonicalWeek('a', week(two))).toBe(canonicalWeek('a', week([...two].reverse())));
  });
});

const [nothing, some] = [{ direct: 0, supervision: 0, other: 0 }, { direct: 600, supervision: 60, other: 0 }];
test.each([
  ['all of which counts', {}, true],
  ['of which nothing was logged', { logged: nothing, credited: nothing }, true],
  ['of which nothing would count', { credited: nothing }, false],
  ['with an open question', { openQuestions: 1 }, false],
  ['with a meeting that is still to be signed', { unsignedMeetings: 1 }, false],
])('a week %s, chosen along with others: %j', (_, more, may) => expect(maySignInBatch({ openQuestions: 0, unsignedMeetings: 0, logged: some, credited: some, ...more })).toBe(may));
