import { carryingOver } from './carrying-over';

/** Each next state made of the two before, so that the two regressions must find it again. */
function made(own: number, other: number, length: number): [number[], number[]] {
  const [A, B] = [[6], [1]];
  for (let index = 1; index < length; index += 1) {
    const [a, b] = [A[index - 1] ?? 0, B[index - 1] ?? 0];
    A.push(own * a + other * b + 2);
    B.push(other * a + 0.3 * b + 1);
  }
  return [A, B];
}

describe('carryingOver', () => {
  it('finds what the series were made of', () => {
    const [A, B] = made(0.6, -0.4, 12);
    const { values } = carryingOver(A, B);
    expect(values.own_A).toBeCloseTo(0.6, 8);
    expect(values.from_B).toBeCloseTo(-0.4, 8);
    expect(values.own_B).toBeCloseTo(0.3, 8);
    expect(values.from_A).toBeCloseTo(-0.4, 8);
  });

  it('takes a null of either as a gap: nothing goes over it', () => {
    const A = [1, 2, 3, null, 5, 6, 7];
    const B = [4, 2, 5, 1, 3, null, 2];
    expect(carryingOver(A, B).n).toBe(3 - 1 + 0);
  });

  it('leaves out what lies too far apart', () => {
    const A = [1, 4, 2, 5, 3];
    const B = [2, 2, 3, 1, 4];
    expect(carryingOver(A, B, { at: [0, 7, 17.5, 28.1, 35], interval: 7 }).n).toBe(3);
  });

  it.each([
    ['nothing', [], [], 'too-few'],
    ['three occasions', [1, 2, 4], [3, 1, 2], 'too-few'],
    ['one that never changes', [5, 5, 5, 5, 5, 5], [1, 4, 2, 5, 3, 2], 'no-spread'],
    ['two that are one', [1, 4, 2, 5, 3, 2], [2, 8, 4, 10, 6, 4], 'not-separable'],
  ])('%s: %s', (_, A, B, why) => {
    expect(carryingOver(A, B)).toMatchObject({ values: { own_A: null, from_B: null, own_B: null, from_A: null }, why: { own_A: why, from_A: why }, shown: false });
  });

  it('is shown from twenty pairs in a row', () => {
    const series = (length: number) => [0, 1].map((shift) => Array.from({ length }, (_, index) => ((index + shift * 3) * 7) % (11 + shift))) as [number[], number[]];
    expect(carryingOver(...series(20))).toMatchObject({ n: 19, shown: false });
    expect(carryingOver(...series(21))).toMatchObject({ n: 20, shown: true });
  });
});
