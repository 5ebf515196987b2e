import { contains, overlaps } from './range';

describe('a half-open range', () => {
  it.each([
    ['2026-11-22', false],
    ['2026-11-23', true],
    ['2026-11-29', true],
    ['2026-11-30', false],
  ])('from the 23rd until the 30th holds %s: %p', (date, expected) =>
    expect(contains({ from: '2026-11-23', until: '2026-11-30' }, date)).toBe(expected),
  );

  it('without an end never ends', () => expect(contains({ from: 1, until: null }, 1e9)).toBe(true));

  it.each([
    ['back to back', [10, 11], [11, 12], false],
    ['one inside the other', [10, 13], [11, 12], true],
    ['one minute shared', [10, 12], [11, 13], true],
    ['the same', [10, 11], [10, 11], true],
    ['both without an end', [10, null], [50, null], true],
    ['ended before the other began', [10, 20], [20, null], false],
    ['an empty one', [11, 11], [10, 12], false],
  ] as const)('%s', (_, one, other, expected) => {
    const [a, b] = [one, other].map(([from, until]) => ({ from, until }) as { from: number; until: number | null });
    expect(overlaps(a!, b!)).toBe(expected);
    expect(overlaps(b!, a!)).toBe(expected);
  });
});
