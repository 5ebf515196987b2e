import { basis, h } from '../facts/a-week.fixture';
import { rollingWarning } from './rolling-warning';

// The log week of Sunday 8 March 2026.
const warned = (days: Record<string, number>, today = '2026-03-11') =>
  rollingWarning(Object.entries(days).map(([on, hours]) => ({ on, amount: h(hours) })), '2026-03-08', today, basis()).map(({ words }) => words.slice(0, words.indexOf(':')));

describe('seven days in a row over two log weeks', () => {
  it.each<[string, Record<string, number>, string[]]>([
    ['forty are none too many', { '2026-03-06': 20, '2026-03-12': 20 }, []],
    ['a quarter more', { '2026-03-06': 20.25, '2026-03-12': 20 }, ['40 h 15 min from 2026-03-06 to 2026-03-12']],
    ['the fullest is told', { '2026-03-05': 15, '2026-03-06': 15, '2026-03-09': 15, '2026-03-11': 10 }, ['55 h from 2026-03-05 to 2026-03-11']],
    ['eight days apart', { '2026-03-05': 30, '2026-03-12': 30 }, []],
    ['what is past is past', { '2026-03-03': 30, '2026-03-09': 30 }, []],
    ['a log week has its own limit', { '2026-03-08': 30, '2026-03-14': 30 }, []],
  ])('%s', (_, days, expected) => expect(warned(days)).toEqual(expected));

  it('adds what is of one day, and takes nothing away', () => {
    const twice = [1, 2].map(() => ({ on: '2026-03-07', amount: h(21) }));
    expect(rollingWarning(twice, '2026-03-08', '2026-03-11', basis())).toMatchObject([{ code: 'WARN_ROLLING_40', rule: 'CA-WEEK-40', setting: null, atRisk: 0 }]);
  });
});
