import { settled, settlingPattern, trend } from './settling-pattern';

describe('settlingPattern', () => {
  it.each([
    ['8→4 and 6→4', settled(8, 4), settled(6, 4), 'mutual settling'],
    ['8→3 and 3→5', settled(8, 3), settled(3, 5), 'transfer'],
    ['4→7 and 5→8', settled(4, 7), settled(5, 8), 'both rose'],
    ['one settled, one as before', 3, 0, 'one settled'],
    ['one settled, one rose a little', 1, -0.5, 'one settled'],
    ['one rose, one as before', 0, -1, 'one rose'],
    ['both as before', 0, 0, 'flat'],
    ['one missing', settled(8, null), 2, null],
  ])('%s', (_, a, b, expected) => {
    expect(settlingPattern(a, b)).toBe(expected);
    expect(settlingPattern(b, a)).toBe(expected);
  });
});

describe('trend', () => {
  // Theil-Sen of the worked series: 28 slopes, the middle two are 2/5 and 3/7.
  it('is the worked example of the source', () => expect(trend([0, 1, 1, 2, 2, 3, 2, 3])).toBeCloseTo(0.4143, 4));
  it('needs two values', () => expect([trend([]), trend([3]), trend([3, 5])]).toEqual([null, null, 2]));
});
