import type { Band, Cut } from '../definitions/definition';

/** The label of the highest band that begins at or below the unrounded total; null without a total, or below the first. */
export function bandOf(bands: readonly Band[], exact: number | null): string | null {
  if (exact === null) return null;
  const reached = bands.filter(({ from }) => from <= exact);
  return reached.reduce<Band | null>((best, each) => (best && best.from >= each.from ? best : each), null)?.label ?? null;
}

/** Whether a total lies on the side of the cut that is looked for (a case, dissatisfied). */
export function within({ side, at }: Cut, total: number): boolean {
  switch (side) {
    case 'from':
      return total >= at;
    case 'above':
      return total > at;
    case 'below':
      return total < at;
    case 'upTo':
      return total <= at;
  }
}
