import { complete, correlation, deviationOf, mean, spreadOf } from './series';

describe('complete', () => {
  it('keeps the place of what has no gap in any', () => expect(complete([1, null, 3, 4], [5, 6, null, 8])).toEqual([{ at: 0, values: [1, 5] }, { at: 3, values: [4, 8] }]));
  it('reads up to the shortest', () => expect(complete([1, 2], [3])).toEqual([{ at: 0, values: [1, 3] }]));
  it('is empty of nothing', () => expect(complete()).toEqual([]));
});

describe('mean', () => {
  it('is that of the largest numbers too', () => expect([mean([1, 2, 6]), mean([1.7e308, 1.7e308])]).toEqual([3, 1.7e308]));
});

describe('spreadOf', () => {
  it.each([
    ['nothing', []],
    ['zeros', [0, 0, 0]],
    ['the same, though its mean is not exact', [0.1, 0.1, 0.1]],
    ['the same but for arithmetic', [0.3, 0.1 + 0.2, 0.3]],
  ])('%s does not vary', (_, values) => expect([spreadOf(values), deviationOf(values)]).toEqual([null, 0]));

  it('keeps numbers that are very small or very large', () => {
    expect(deviationOf([1e-200, 3e-200]) * 1e200).toBeCloseTo(Math.SQRT2, 12);
    expect(deviationOf([-1e200, 1e200]) / 1e200).toBeCloseTo(Math.SQRT2, 12);
  });
});

describe('correlation', () => {
  it.each([
    ['rises with it', [1, 2, 3], [2, 4, 6], 1],
    ['falls with it', [1, 2, 3], [6, 4, 2], -1],
    ['very small beside very large', [1e-300, 2e-300, 3e-300], [1e300, 2e300, 3e300], 1],
    ['a small wave on a large number', [1e9, 1e9 + 1, 1e9 + 2], [0, 1, 2], 1],
  ])('%s', (_, x, y, r) => expect(correlation(x, y)).toBeCloseTo(r, 6));
  it('is undefined where one does not vary', () => expect(correlation([1, 1], [1, 2])).toBe('no-spread'));
});
