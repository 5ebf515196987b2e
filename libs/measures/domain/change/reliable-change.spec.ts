import { normFault, reliableChange } from './reliable-change';

describe('reliableChange', () => {
  // The norms of the data file and what it computes from them.
  it.each([
    ['CSI-16', 17, 0.98, 2.404, 6.664, 7],
    ['CSI-4', 4, 0.94, 0.98, 2.716, 3],
    ['CSI-32', 32, 0.98, 4.525, 12.544, 13],
    ['RAS', 6.43, 0.86, 2.406, 6.669, 7],
    ['DERS-16, a practice of its own', 13, 0.85, 5.035, 13.956, 14],
  ])('%s', (_, sd, reliability, sem, rci, threshold) => {
    const found = reliableChange({ sd, reliability });
    expect(found.sem).toBeCloseTo(sem, 3);
    expect(found.rci).toBeCloseTo(rci, 3);
    expect(found.threshold).toBe(threshold);
  });

  it('asks for no point more than arithmetic made of it', () => {
    const sd = 7 / (1.96 * Math.SQRT2 * Math.sqrt(0.1));
    expect(reliableChange({ sd, reliability: 0.9 }).threshold).toBe(7);
  });
  it('is not rounded on a scale of fractions', () => expect(reliableChange({ sd: 1, reliability: 0.65 }, 'fractional').threshold).toBeCloseTo(1.63985, 4));
  it('asks for a point at least', () => expect(reliableChange({ sd: 0.01, reliability: 0.99 }).threshold).toBe(1));
  it('throws on what is no norm', () => expect(() => reliableChange({ sd: 0, reliability: 0.9 })).toThrow('sd-not-above-0'));
});

it.each([
  [0, 0.9, 'sd-not-above-0'], [-1, 0.9, 'sd-not-above-0'], [NaN, 0.9, 'sd-not-above-0'], [Infinity, 0.9, 'sd-not-above-0'],
  [5, 1, 'reliability-not-0-to-1'], [5, -0.1, 'reliability-not-0-to-1'], [5, NaN, 'reliability-not-0-to-1'], [5, 0, null], [5, 0.99, null],
])('a norm of %d and %d', (sd, reliability, fault) => expect(normFault({ sd, reliability })).toBe(fault));
