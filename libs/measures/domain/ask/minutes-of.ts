import type { MeasureDefinition } from '../definitions/definition';

/** What one item takes at an easy pace. Practice policy: said as "about", never counted down. */
const SECONDS_AN_ITEM = 15;

/** About how many minutes it takes, the last question counted; 1 or more. */
export function minutesToAnswer({ items, unscored }: Pick<MeasureDefinition, 'items' | 'unscored'>): number {
  return Math.ceil(((items.length + unscored.length + 1) * SECONDS_AN_ITEM) / 60);
}
