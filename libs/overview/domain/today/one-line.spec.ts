import { oneLine } from './one-line';

describe('the one line to know', () => {
  it.each([
    ['a first appointment', { lastStatus: null, lastMetOn: null, cameIn: false }, 'First appointment'],
    ['a no-show before the first', { lastStatus: 'no_show', lastMetOn: null, cameIn: false }, 'Last time: no-show'],
    ['a late cancel, whatever came in', { lastStatus: 'late_cancel', lastMetOn: '2026-11-09', cameIn: true }, 'Last time: late cancel'],
    ['a long gap', { lastStatus: 'held', lastMetOn: '2026-10-12', cameIn: true }, 'Last met 6 weeks ago, Mon 12 Oct'],
    ['exercises', { lastStatus: 'held', lastMetOn: '2026-11-16', cameIn: true }, 'Exercises came in since Mon 16 Nov'],
    ['nothing in particular', { lastStatus: 'held', lastMetOn: '2026-11-16', cameIn: false }, 'Last met Mon 16 Nov'],
  ] as const)('%s', (_, facts, line) => expect(oneLine(facts, '2026-11-23')).toBe(line));
});
