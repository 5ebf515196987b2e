import { alone, basis, h, inGroup, setting, week } from '../facts/a-week.fixture';
import { type LogWeek } from '../facts/log-week';
import { ASW } from '../rules/california-sets';
import { weekWarnings } from './week-warnings';

const words = (planned: LogWeek) => weekWarnings(planned, basis()).map((warning) => warning.words);

describe('a week that is not over', () => {
  it.each<[string, LogWeek, string[]]>([
    ['as it should be', week([setting(10, 5, [alone()])]), []],
    ['the eleventh direct hour', week([setting(10.5, 5, [alone()])]), ['11th direct hour planned at PP, 1 unit of supervision booked.']],
    ['the twenty-first', week([setting(21, 5, [alone()])]), ['21st direct hour planned at PP, 1 unit of supervision booked.']],
    ['no supervision', week([setting(6, 2, [])]), ['6 h of direct work planned at PP, no unit of supervision booked: without one, nothing there will count.']],
    ['a group too short', week([setting(6, 2, [inGroup(0.5)])]), [
      'A group meeting of 30 min; 1 h without a break is the least.',
      '6 h of direct work planned at PP, no unit of supervision booked: without one, nothing there will count.',
    ]],
    ['forty-two hours', week([setting(26, 14, [alone(2)])]), ['42 h planned this week: more than counts in one week.']],
    ['seven hours of supervision', week([setting(6, 2, [alone(7)])]), ['7 h of supervision planned this week: more than counts in one week.']],
  ])('%s', (_, planned, expected) => expect(words(planned)).toEqual(expected));

  it('says what would put it right and what is at risk, whether signed or not', () => {
    expect(weekWarnings(week([setting(11, 5, [alone()])], { signed: false }), basis())).toEqual([{
      code: 'INSUFFICIENT_UNITS_OVER_10:PP', rule: 'CA-UNIT-10', law: 'BPC 4999.46.2', setting: 'PP', atRisk: h(1),
      words: '11th direct hour planned at PP, 1 unit of supervision booked.',
      remedy: 'At PP, in the same week: 1 h more of individual or triadic supervision, or 2 h in a group.',
    }]);
  });

  it('puts at risk what the practice’s own reading would leave out', () => {
    const strictly = basis({ policy: { ...basis().policy, over10Shortfall: 'exclude_week' } });
    const planned = week([setting(11, 5, [alone()])]);
    expect(weekWarnings(planned, strictly).map(({ words: said, atRisk }) => [said, atRisk])).toEqual([['11th direct hour planned at PP, 1 unit of supervision booked.', h(17)]]);
  });

  it('for social workers counts psychotherapy', () => {
    const planned = week([setting(0, 0, [alone()], { direct: { clinical: h(14) }, psychotherapy: h(12) })]);
    expect(weekWarnings(planned, basis({ rules: ASW })).map((warning) => warning.words)).toEqual(['12th hour of psychotherapy planned at PP, 1 unit of supervision booked.']);
  });
});
