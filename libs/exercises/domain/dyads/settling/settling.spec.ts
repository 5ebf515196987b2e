import { PATTERN_WORDS, settled, settling, SETTLING_PATTERNS, settlingPattern } from './settling';

describe('settlingPattern', () => {
  it.each([
    ['8→4 and 6→4', settled(8, 4), settled(6, 4), 'mutual settling'],
    ['8→3 and 3→5', settled(8, 3), settled(3, 5), 'transfer'],
    ['4→7 and 5→8', settled(4, 7), settled(5, 8), 'mutual escalation'],
    ['one a whole step calmer, one as before', 1, 0, 'one-sided'],
    ['one calmer, one up by less than a step', 3, -0.99, 'one-sided'],
    ['one calmer, one up by a step', 1, -1, 'transfer'],
    ['one up by a step, one as before', 0, -1, 'one-sided escalation'],
    ['one up, one down by less than a step', 0.99, -4, 'one-sided escalation'],
    ['both as before', 0, 0, 'flat'],
    ['both down by less than a step', 0.5, 0.9, 'flat'],
    ['a step that arithmetic shortens', 4.1 - 3.1, 0, 'one-sided'],
    ['one missing', settled(8, null), 2, null],
  ])('%s', (_, a, b, expected) => {
    expect(settlingPattern(a, b)).toBe(expected);
    expect(settlingPattern(b, a)).toBe(expected);
  });

  it('is said in words', () => expect(SETTLING_PATTERNS.filter((pattern) => !/\.$/.test(PATTERN_WORDS[pattern]))).toEqual([]));
});

describe('settling', () => {
  it('marks who had hardly any tension before', () => expect(settling({ A: 2, B: 2.5 }, { A: 1, B: 1 }).floor).toEqual({ A: true, B: false }));
  it('marks nobody who did not give both', () => expect(settling({ A: 2, B: 1 }, { A: null, B: 0 }).floor).toEqual({ A: false, B: true }));
  it('says why what it has not is not there', () =>
    expect(settling({ A: 8, B: null }, { A: 4, B: 3 }).why).toEqual({ sh_B: 'not-given', dyad: 'one-missing', convergence: 'one-missing' }));
  it('is shown from one occasion of one partner', () => expect(settling({ A: 8, B: null }, { A: 4, B: 3 })).toMatchObject({ n: 1, shown: true, reason: null }));
});
