import { basis, h } from '../facts/a-week.fixture';
import { DEFAULT_POLICY } from '../rules/policy';
import { logWeekOf, rollingDays } from './rolling-days';

const CA40 = [0, 4, 4, 5, 5, 10, 10, 8, 8, 8, 6, 4, 2, 2];
const roll = (daily: number[], firstDay = '2026-03-01', weekStartsOn = 7) => rollingDays(daily.map(h), firstDay, basis({ policy: { ...DEFAULT_POLICY, weekStartsOn } }));
const hours = (amounts: number[]) => amounts.map((amount) => amount / 60);

describe('seven days in a row', () => {
  it('may be above forty hours where no calendar week is', () => {
    const found = roll(CA40);
    expect([hours(found.weekTotals), hours(found.sums), found.most, found.over]).toEqual([[38, 38], [38, 46, 50, 54, 55, 54, 46, 38], h(55), [1, 2, 3, 4, 5, 6]]);
    expect(found.findings).toEqual([expect.objectContaining({ effect: 'flag', code: 'WARN_ROLLING_40', amount: 0 })]);
  });

  it.each<[string, number[], string, number, number[]]>([
    ['from a Wednesday, the first week is short', CA40, '2026-03-04', 7, [13, 55, 8]],
    ['with weeks from Monday', CA40, '2026-03-01', 1, [0, 46, 30]],
    ['three days', [8, 8, 8], '2026-03-01', 7, [24]],
    ['three days over the end of a week', [8, 8, 8], '2026-03-06', 7, [16, 8]],
    ['none', [], '2026-03-01', 7, []],
  ])('log weeks %s', (_, daily, firstDay, startsOn, expected) => expect(hours(roll(daily, firstDay, startsOn).weekTotals)).toEqual(expected));

  it('under seven days there is no window; forty hours are not above forty', () => {
    expect(roll([9, 9, 9, 9, 9, 9])).toMatchObject({ sums: [], most: null, over: [], findings: [] });
    expect(roll([10, 10, 10, 10, 0, 0, 0])).toMatchObject({ sums: [h(40)], most: h(40), over: [], findings: [] });
    expect(roll([10, 10, 10, 10, 0, 0, 1 / 60])).toMatchObject({ over: [0] });
  });
});

it.each([
  ['2026-03-01', 7, '2026-03-01'],
  ['2026-03-07', 7, '2026-03-01'],
  ['2026-03-01', 1, '2026-02-23'],
  ['2026-03-04', 3, '2026-03-04'],
])('%s is in the log week (from day %i) of %s', (day, startsOn, expected) => expect(logWeekOf(day, startsOn)).toBe(expected));
