import { residuals, slopesOn } from './regression';

describe('slopesOn', () => {
  const a = [1, 2, 3, 4, 6];
  const b = [2, 1, 5, 2, 1];
  it.each([1, 1e150, 1e-150])('finds slopes at any size (%d)', (size) => {
    const { onA, onB } = slopesOn(a.map((each, index) => size * (2 * each - 3 * (b[index] ?? 0) + 7)), a, b);
    expect(Number(onA) / size).toBeCloseTo(2, 10);
    expect(Number(onB) / size).toBeCloseTo(-3, 10);
  });
  it.each([
    ['predictors in step', a, a.map((each) => 3 - each), 'not-separable'],
    ['one that stays', a, a.map(() => 4), 'no-spread'],
    ['one row', [1], [2], 'too-few'],
  ])('%s', (_, one, other, why) => expect(slopesOn(one, one, other)).toEqual({ onA: why, onB: why }));
});

describe('residuals', () => {
  it('are what a line leaves', () => expect(residuals([1, 3, 2], [0, 1, 2]).map((each) => Number(each.toFixed(10)))).toEqual([-0.5, 1, -0.5]));
  it('are deviations where the line has no length', () => expect(residuals([1, 3], [5, 5])).toEqual([-1, 1]));
  it('are nothing of what stays', () => expect(residuals([4, 4], [0, 1])).toEqual([0, 0]));
});
