import { product, spreadOf } from '../numbers/series';
import { truthAndBias } from './truth-and-bias';

const T = [4, 6, 3, 7, 5, 2, 6, 4, 8, 5];
const S = [3, 5, 3, 6, 6, 2, 4, 5, 7, 4];
const P = [3, 5, 3, 5, 6, 2, 5, 4, 6, 4];
const none = { b0: null, t: null, s: null };

describe('truthAndBias', () => {
  // The worked sums of `clinical.md` 4.1: by T alone the guesses seem to follow the other, .6333 a point.
  it('rests on the centred sums of the source', () => {
    const sum = (x: number[], y: number[]) => {
      const [one, other] = [spreadOf(x), spreadOf(y)];
      return one && other ? Number((product(one.unit, other.unit) * one.size * other.size).toFixed(10)) : null;
    };
    expect([sum(T, T), sum(S, S), sum(T, S), sum(T, P), sum(S, P)]).toEqual([30, 22.5, 22, 19, 17.5]);
    expect(19 / 30).toBeGreaterThan(2 * (truthAndBias(T, S, P).values.t ?? Infinity));
  });

  it('finds what it was made of', () => {
    const made = T.map((own, index) => 1 + 0.5 * (own - 5) + 0.25 * ((S[index] ?? 0) - 4.5) + 5);
    const { values } = truthAndBias(T, S, made);
    expect([values.b0, values.t, values.s].map((each) => Number(each?.toFixed(10)))).toEqual([1, 0.5, 0.25]);
  });

  it('says nothing where the two move together', () =>
    expect(truthAndBias(T, T.map((each) => 2 * each + 1), P)).toMatchObject({ values: none, shown: false, reason: 'The two influences cannot be told apart: they move together.' }));

  it('says nothing where what was felt does not vary', () =>
    expect(truthAndBias(T.map(() => 5), S, P)).toMatchObject({ values: none, shown: false, why: { t: 'no-spread' } }));

  it('finds that a guess which is always the same follows nothing', () => expect(truthAndBias(T, S, T.map(() => 4)).values).toEqual({ b0: -1, t: 0, s: 0 }));

  it.each([
    [7, none, 'Needs 10 occasions, 7 so far.'],
    [8, undefined, 'Needs 10 occasions, 8 so far.'],
    [9, undefined, 'Needs 10 occasions, 9 so far.'],
    [10, undefined, null],
  ])('%d occasions', (n, values, reason) => {
    const result = truthAndBias(T.slice(0, n), S.slice(0, n), P.slice(0, n));
    expect(result).toMatchObject({ n, reason, shown: reason === null });
    if (values) expect(result.values).toEqual(values);
    else expect(Object.values(result.values).every((each) => typeof each === 'number')).toBe(true);
  });

  it('is held back where what was felt hardly varies, though it is defined', () => {
    const flat = T.map((each) => 5 + (each - 5) / 2);
    const result = truthAndBias(flat, S, P);
    expect(result).toMatchObject({ shown: false, reason: 'What was really felt varies too little (a standard deviation of 1 is needed).' });
    expect(result.values.t).not.toBeNull();
  });

  it('leaves out occasions with a gap in any of the three', () =>
    expect(truthAndBias([...T, null, 5, 5], [...S, 4, null, 4], [...P, 4, 4, null])).toEqual(truthAndBias(T, S, P)));
});
