import { agreement } from './agreement';

describe('agreement', () => {
  it('falls with a constant distance, which likeness alone does not see', () => {
    // varP = varT = cov = 2, distance 1: ccc = 4 / 5; double entry: (2 - 1/4) / (2 + 1/4).
    const { values } = agreement([2, 3, 4, 5, 6], [1, 2, 3, 4, 5]);
    expect(values.ccc).toBeCloseTo(0.8, 12);
    expect(values.icc).toBeCloseTo(7 / 9, 12);
  });

  it.each([
    ['the same numbers', [1, 5, 2, 8, 3], [1, 5, 2, 8, 3], { icc: 1, ccc: 1 }],
    ['one that does not vary follows nothing', [5, 5, 5, 5, 5], [3, 3, 3, 3, 3], { icc: -1, ccc: 0 }],
    ['all the same', [5, 5, 5, 5, 5], [5, 5, 5, 5, 5], { icc: null, ccc: null }],
    ['all zero', [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], { icc: null, ccc: null }],
    ['four pairs', [1, 2, 3, 4, null], [1, 2, 3, 4, 5], { icc: null, ccc: null }],
  ])('%s', (_, P, T, values) => {
    const found = agreement(P, T).values;
    for (const key of ['icc', 'ccc'] as const) {
      if (values[key] === null) expect(found[key]).toBeNull();
      else expect(found[key]).toBeCloseTo(values[key], 12);
    }
  });

  it('says why it is not there', () => {
    expect(agreement([5, 5, 5, 5, 5], [5, 5, 5, 5, 5])).toMatchObject({ shown: false, reason: 'The numbers do not vary.' });
    expect(agreement([1, 2, 3], [1, 2, 3])).toMatchObject({ shown: false, reason: 'Needs 5 pairs, 3 so far.', why: { icc: 'too-few' } });
  });
});
