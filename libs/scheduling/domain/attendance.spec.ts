import { checkAttendance, type Attendance, type Presence } from './attendance';

const entry = (partnerId: string, presence: Presence): Attendance => ({ partnerId, presence });

describe('attendance', () => {
  it.each([
    ['both the whole time', 'held', ['a', 'b'], [entry('a', 'whole'), entry('b', 'whole')], true],
    ['one for a part, the other not', 'held', ['a', 'b'], [entry('b', 'absent'), entry('a', 'part')], true],
    ['one partner of an own appointment', 'held', ['a'], [entry('a', 'whole')], true],
    ['before it is held', 'planned', ['a'], [entry('a', 'whole')], 'not-held'],
    ['one partner forgotten', 'held', ['a', 'b'], [entry('a', 'whole')], 'wrong-partners'],
    ['the other partner in an own appointment', 'held', ['a'], [entry('b', 'whole')], 'wrong-partners'],
    ['one partner twice', 'held', ['a', 'b'], [entry('a', 'whole'), entry('a', 'part')], 'wrong-partners'],
    ['nobody there', 'held', ['a', 'b'], [entry('a', 'absent'), entry('b', 'absent')], 'nobody'],
  ] as const)('%s', (_, status, invited, entries, expected) => {
    const result = checkAttendance(status, invited, entries);
    expect(result.ok || result.reason).toBe(expected);
  });
});
