import { similarity } from './similarity';

const P = [5, 3, 4, 1, 3, 5];
const T = [6, 5, 2, 1, 3, 4];
const N = [3, 3, 3, 2, 5, 5];

describe('similarity', () => {
  it('is undefined where the guesses do not vary', () =>
    expect(similarity([4, 4, 4, 4, 4, 4], T, N)).toMatchObject({ values: { profile: null }, why: { profile: 'no-spread' }, shown: true }));

  it('is undefined where what is left of one after the usual does not vary', () => {
    const lifted = N.map((each) => each + 0.1);
    expect(similarity(lifted, T, N)).toMatchObject({ values: { distinctive: null }, why: { distinctive: 'no-spread' } });
    expect(similarity(lifted, T, N).values.profile).not.toBeNull();
  });

  it('needs five pairs for the likenesses and one for the accuracy', () =>
    expect(similarity([1, 2, 3, 4, null, 6], [2, 3, 4, 5, 6, null], N)).toEqual({
      values: { accuracy: 90, profile: null, distinctive: null },
      why: { profile: 'too-few', distinctive: 'too-few' },
      n: 4,
      shown: true,
      reason: null,
    }));

  it('drops for the usual profile only what that lacks', () => {
    const { values, n } = similarity(P, T, [3, 3, 3, 2, 5, null]);
    expect([n, values.profile]).toEqual([6, similarity(P, T, null).values.profile]);
    expect(values.distinctive).toBeCloseTo(similarity(P.slice(0, 5), T.slice(0, 5), N.slice(0, 5)).values.distinctive ?? NaN, 12);
  });

  it('is 1 for the same profile at another height, and -1 for its mirror', () => {
    expect(similarity(T.map((each) => each / 2 + 3), T, null).values.profile).toBeCloseTo(1, 12);
    expect(similarity(T.map((each) => 10 - each), T, null).values.profile).toBeCloseTo(-1, 12);
  });
});
