import { metricOf } from './metric';

describe('metricOf', () => {
  it('turns what is not finite into null with its reason', () =>
    expect(metricOf({ a: Infinity, b: NaN, c: 2 }, 3, null)).toEqual({ values: { a: null, b: null, c: 2 }, why: { a: 'too-large', b: 'too-large' }, n: 3, shown: true, reason: null }));
  it('is not shown where nothing is defined', () => expect(metricOf({ a: 'no-spread' }, 9, null)).toMatchObject({ shown: false, reason: 'The numbers do not vary.' }));
  it('is not shown where it is held back, and says that first', () => expect(metricOf({ a: 1 }, 2, 'Too early.')).toMatchObject({ values: { a: 1 }, shown: false, reason: 'Too early.' }));
  it('knows no minus zero', () => expect(Object.is(metricOf({ a: -0 }, 1, null).values.a, 0)).toBe(true));
});
