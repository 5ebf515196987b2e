import { addDays } from '@attune/util';
import { alone, basis, h, setting, week } from '../facts/a-week.fixture';
import { type LogWeek } from '../facts/log-week';
import { creditWeek } from '../week/credit-week';
import { forecast } from './forecast';

/** So many log weeks in a row, the last one beginning on this Sunday. */
const upTo = (last: string, count: number, settings = [setting(18, 10, [alone(2)])], more: Partial<LogWeek> = {}) =>
  Array.from({ length: count }, (_, index) => week(settings, { weekStart: addDays(last, (index + 1 - count) * 7), ...more }));
const ask = (weeks: LogWeek[], asOf: string, ends: string | null = null) => forecast(weeks.map((each) => creditWeek(each, basis())), basis(), asOf, ends);

describe('when all would be met', () => {
  it('at the pace of the last twelve weeks, counting weeks as well as hours', () => {
    // 94 weeks are there: ten more make 104, and 3,120 h by then.
    expect(ask(upTo('2026-03-01', 94), '2026-03-08')).toEqual({
      ok: true, date: '2026-05-17', last: 'weeks', afterRegistrationEnds: false,
      pace: { from: '2025-12-14', signedWeeks: 12, direct: h(18), nonclinical: h(12) },
    });
  });

  it('weeks off slow it down', () => {
    const half = upTo('2026-03-01', 94).filter((_, index) => index < 82 || index % 2 === 1);
    expect(ask(half, '2026-03-08')).toMatchObject({ ok: true, date: '2026-10-18', pace: { signedWeeks: 6, direct: h(9) } });
  });

  it('a week that waits for its signature neither counts nor slows it down', () => {
    const waits = upTo('2026-03-01', 94).map((each, index) => (index === 90 ? { ...each, signed: false } : each));
    expect(ask(waits, '2026-03-08')).toMatchObject({ ok: true, date: '2026-05-24', pace: { from: '2025-12-07', signedWeeks: 12, direct: h(18) } });
  });

  it('a week that has only begun, with nothing counted in it yet, slows nothing down', () => {
    const begun = [...upTo('2026-03-01', 94), week([setting(0, 0, [])], { weekStart: '2026-03-08', signed: false })];
    const { pace } = ask(upTo('2026-03-01', 94), '2026-03-10') as { pace: object };
    expect(ask(begun, '2026-03-10')).toMatchObject({ ok: true, pace });
  });

  it('hours older than six years drop out on the way', () => {
    const old = upTo('2022-01-02', 52).map((each) => ({ ...each, weekStart: addDays(each.weekStart, -90 * 7) }));
    const [without, withOld] = [upTo('2026-03-01', 52), [...old, ...upTo('2026-03-01', 52)]].map((weeks) => ask(weeks, '2026-03-08'));
    expect(withOld).toMatchObject({ ok: true, date: without && 'date' in without ? without.date : '' });
  });

  it('says when that is after the registration ends', () => {
    expect(ask(upTo('2026-03-01', 94), '2026-03-08', '2026-05-16')).toMatchObject({ afterRegistrationEnds: true });
    expect(ask(upTo('2026-03-01', 94), '2026-03-08', '2026-05-17')).toMatchObject({ afterRegistrationEnds: false });
  });
});

describe('says so when there is too little to go by', () => {
  it.each<[string, LogWeek[], string]>([
    ['nothing logged', [], 'too_few_weeks'],
    ['three weeks', upTo('2026-03-01', 3), 'too_few_weeks'],
    ['twenty weeks, none of them signed', upTo('2026-03-01', 20, undefined, { signed: false }), 'too_few_weeks'],
    ['nothing for nine weeks', upTo('2026-01-04', 20), 'stale'],
    ['weeks that credit nothing', upTo('2026-03-01', 20, [setting(18, 10, [])]), 'never'],
    ['everything met', upTo('2026-03-01', 104), 'met'],
  ])('%s', (_, weeks, reason) => expect(ask(weeks, '2026-03-08')).toMatchObject({ ok: false, reason }));
});
