import { alone, basis, h, inGroup, setting, week } from '../facts/a-week.fixture';
import { type LogWeek } from '../facts/log-week';
import { hoursLedger } from '../ledger/hours-ledger';

const weeks = (count: number, one: LogWeek): LogWeek[] => Array.from({ length: count }, () => one);

/** The twelve worked examples of clinical.md 1.4: credited direct, non-clinical and total hours, by the default and, where it differs, by the strict reading. */
describe('the worked examples', () => {
  it.each<[string, LogWeek[], [number, number, number], [number, number, number]?]>([
    ['CA02', [week([setting(10, 5, [alone()])])], [10, 6, 16]],
    ['CA04', [week([setting(14, 6, [alone()])])], [10, 7, 17], [0, 0, 0]],
    ['CA05', [week([setting(14, 6, [alone(), inGroup(2, { groupSize: 6 })])])], [14, 9, 23]],
    ['CA06', [week([setting(25, 5, [alone(2)])])], [25, 7, 32]],
    ['CA07', [week([setting(8, 3, [], { nonclinical: { notes: h(3), workshops: h(4) } })])], [0, 4, 4]],
    ['CA08', [week([setting(10, 3, [inGroup(2, { groupSize: 8 })])])], [10, 5, 15]],
    ['CA13', [week([setting(8, 2, [alone()], { setting: 'A' }), setting(6, 2, [], { setting: 'B' })])], [8, 3, 11]],
    ['CA15', [week([setting(26, 16, [alone(2)])])], [26, 14, 40]],
    ['CA16', [week([setting(12, 5, [alone(3), inGroup(4)])])], [12, 11, 23]],
    ['CA21', [week([setting(8, 0, [])]), week([setting(8, 0, [alone(2)])], { weekStart: '2026-03-08' })], [8, 2, 10]],
    ['CA24', weeks(104, week([setting(17, 11, [alone(2)])])), [1768, 1250, 3018]],
    ['CA27', [...weeks(40, week([setting(18, 10, [alone(2)])])), ...weeks(64, week([setting(18, 8, [inGroup(4)])]))], [1872, 1248, 3120]],
  ])('%s', (_, logged, expected, strict = expected) => {
    const ledger = hoursLedger(logged, basis());
    const figures = [ledger.totals, ledger.strict].map(({ direct, nonclinical, total }) => [direct, nonclinical, total]);
    expect(figures).toEqual([expected.map(h), strict.map(h)]);
  });

  it('CA24 is eligible with 102 h above the limit; CA27 is 12 individual weeks short', () => {
    const full = hoursLedger(weeks(104, week([setting(17, 11, [alone(2)])])), basis()).totals;
    expect([full.eligible, full.nonclinicalExcess, full.findings.map(({ code, amount }) => [code, amount])]).toEqual([true, h(102), [['NONCLINICAL_CAP', h(102)]]]);
    const grouped = hoursLedger([...weeks(40, week([setting(18, 10, [alone(2)])])), ...weeks(64, week([setting(18, 8, [inGroup(4)])]))], basis()).totals;
    expect([grouped.eligible, grouped.requirements.filter(({ short }) => short > 0).map(({ of, short }) => [of, short])]).toEqual([false, [['individualWeeks', 12]]]);
  });
});
