import { movingTogether } from './moving-together';

const wave = [0, 1, 0, -1, 0, 1, 0, -1, 0, 1, 0, -1];
const along = (slope: number, height: number, by: readonly number[]) => by.map((each, index) => height + slope * index + each);

describe('movingTogether', () => {
  it('sees the waves and not the slope', () => {
    expect(movingTogether(along(0.5, 2, wave), along(-0.4, 8, wave)).values.r).toBeCloseTo(1, 10);
    expect(movingTogether(along(0.5, 2, wave), along(0.5, 2, wave.map((each) => -each))).values.r).toBeCloseTo(-1, 10);
  });

  it.each([
    ['one that only rises', along(0.5, 1, wave), along(0.3, 1, wave.map(() => 0)), 'no-spread'],
    ['a straight line of large numbers', wave.map((_, index) => 1e12 + index / 3), along(0, 1, wave), 'no-spread'],
    ['one that stays', wave.map(() => 0.1), along(0, 1, wave), 'no-spread'],
    ['two occasions', [1, 2], [2, 1], 'too-few'],
    ['nothing', [], [], 'not-given'],
  ])('%s is undefined', (_, A, B, why) => expect(movingTogether(A, B)).toMatchObject({ values: { r: null }, why: { r: why }, shown: false }));

  it('keeps the place of a gap', () => {
    const [A, B] = [along(2, 0, wave), along(-3, 40, wave)];
    const gap = (series: number[]) => series.map((each, index) => (index === 5 ? null : each));
    expect(movingTogether(gap(A), B).values.r).toBeCloseTo(1, 10);
    expect(movingTogether(gap(A), B)).toMatchObject({ n: 11, shown: false, reason: 'Needs 12 occasions, 11 so far.' });
  });

  it('is shown from twelve', () => expect(movingTogether(along(0, 0, wave), along(1, 0, wave))).toMatchObject({ n: 12, shown: true, reason: null }));
});
