import { trend } from './trend';

describe('trend', () => {
  // 28 slopes; the middle two are 2/5 and 3/7.
  it('is the worked example of the source', () => expect(trend([0, 1, 1, 2, 2, 3, 2, 3]).values.slope).toBeCloseTo((2 / 5 + 3 / 7) / 2, 12));

  it.each([
    ['two values', [3, 5], 2],
    ['a gap keeps its place', [0, null, 4], 2],
    ['gaps at the ends', [null, 1, 2, 3, null], 1],
    ['a constant', [4, 4, 4, 4, 4, 4], 0],
    ['one wild week', [1, 2, 3, 4, 5, 100], 1],
    ['nothing', [], null],
    ['gaps only', [null, null], null],
    ['one value', [3], null],
    ['the largest numbers there are', [-1.7e308, 1.7e308, 1.7e308], 1.7e308],
  ])('%s', (_, y, slope) => expect(trend(y).values.slope).toBe(slope));

  it.each([
    [[1, 2, 3, 4, 5], false, 'Needs 6 occasions, 5 so far.'],
    [[1, 2, 3, null, 4, 5], false, 'Needs 6 occasions, 5 so far.'],
    [[1, 2, 3, 4, 5, 6], true, null],
    [[], false, 'Nothing was given.'],
  ])('%j: shown %s', (y, shown, reason) => expect(trend(y)).toMatchObject({ shown, reason }));
});
