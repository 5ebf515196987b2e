import { metricSentence } from './metric-sentences';
import { METRIC_KEYS, type MetricKey, type MetricLine } from './metric-shapes';
import { METRIC_WORDS } from './metric-words';

const NAMES = { a: 'Ana', b: 'Ben' };
const line = (values: MetricLine['values'], rest: Partial<MetricLine> = {}): MetricLine => ({ of: 'a', about: null, n: 12, values, reason: null, ...rest });

describe('metricSentence', () => {
  it.each<[MetricKey, MetricLine, string]>([
    ['settling', line({ average: 2.06 }), 'Ana: tension fell by 2.1 on average'],
    ['settling', line({ average: -0.4 }, { of: 'b' }), 'Ben: tension rose by 0.4 on average'],
    ['settling', line({ average: 0.02 }), 'Ana: tension stayed the same on average'],
    ['settling-trend', line({ slope: 0.4143 }), 'Ana: settles more, by 0.4 an occasion'],
    ['settling-trend', line({ slope: 0 }), 'Ana: no clear change'],
    ['heard-gap', line({ average: -1.2 }, { of: 'b' }), 'Ben guesses 1.2 less than Ana tells, on average'],
    ['heard-gap', line({ average: 0 }), 'Ana guesses just what Ben tells, on average'],
    ['accuracy', line({ accuracy: 87.4, bias: 0.63 }), 'Ana’s guess of Ben: 87 of 100 near, and 0.6 more than Ben tells, on average'],
    ['accuracy-trend', line({ slope: -0.5 }), 'Ana’s guesses: further off, by 0.5 an occasion'],
    ['likeness', line({ profile: 0.6697, distinctive: null }), 'Ana’s guess of Ben: 0.67 on average'],
    ['agreement', line({ icc: 0.6552, ccc: null }), 'Ana’s last guess of Ben: undefined (double-entry 0.66)'],
    ['truth-and-bias', line({ b0: -0.7, t: 0.2225, s: 0.5602 }, { about: 'sad' }), 'Ana’s guess of “sad”: goes with Ben’s by 0.22, with Ana’s own by 0.56; 0.7 less than Ben tells'],
    ['carrying-over', line({ own: -0.042, other: 0.6315 }), 'Ana: −0.04 with the own time before, 0.63 with Ben’s'],
    ['moving-together', line({ r: 0.5 }, { of: 'joint' }), 'The two at the same time: 0.50 (1 is together, 0 is each alone, −1 is opposite)'],
    ['adherence', line({ share: 0.75 }, { of: 'joint' }), 'Both: 75 %'],
    ['breadth', line({ felt: 3, hard: 5 }), 'Ana: 3 of 6 the last time; a hard one in 5 of 12'],
  ])('%s', (key, given, words) => expect(metricSentence(key, given, NAMES)).toBe(words));

  it('is none where nothing is shown', () => expect(metricSentence('settling', line(null), NAMES)).toBeNull());

  it('never compares the two', () => {
    const all = METRIC_KEYS.map((key) => Object.values(METRIC_WORDS[key]).join(' ')).join(' ');
    expect(all).not.toMatch(/\b(better|worse|score|best|worst|healthy|good|bad)\b/i);
  });
});
