import { alone, basis, setting, week } from '../facts/a-week.fixture';
import { AMFT, APCC } from '../rules/california-sets';
import { type WeekRules } from '../rules/rule-set';
import { hoursLedger } from './hours-ledger';

const told = (direct: number, units: number, { rules = AMFT, preDegree = true }: { rules?: WeekRules; preDegree?: boolean } = {}) => {
  const { totals } = hoursLedger([week([setting(direct, 1, [alone(units)])], { preDegree })], basis({ rules }));
  return totals.findings.map(({ code, effect, amount, saved }) => [code, effect, amount, saved]);
};

describe('what a trainee owes', () => {
  it.each([
    ['five hours with a unit', 5, 1, []],
    ['ten hours with two', 10, 2, []],
    ['five hours and a quarter with a unit', 5.25, 1, [['TRAINEE_UNITS_SHORT', 'flag', 0, '1 more unit before the degree.']]],
    ['eighteen hours with two', 18, 2, [['TRAINEE_UNITS_SHORT', 'flag', 0, '2 more units before the degree.']]],
    ['a week that does not count', 8, 0, []],
  ] as const)('%s', (_, direct, units, expected) => expect(told(direct, units)).toEqual(expected));

  it('is owed before the degree alone, and by family therapists', () => expect([told(10, 1, { preDegree: false }), told(10, 1, { rules: APCC })]).toEqual([[], []]));

  it('is an average: a week with more makes up for one with less', () => {
    const weeks = [2, 4].map((units) => week([setting(15, 1, [alone(units)])], { preDegree: true }));
    expect(hoursLedger(weeks, basis({ rules: AMFT })).totals.findings).toEqual([]);
  });
});
