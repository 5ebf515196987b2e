import type { CalendarDate } from '@attune/util';
import { REVIEW_AFTER } from './minimums.data';
import { WORRYING, type SettlingPattern } from './settling/settling';

/** One occasion of settling of a couple. */
export interface Occasion {
  id: string;
  on: CalendarDate;
  pattern: SettlingPattern | null;
}

export interface ReviewRaised {
  /** The occasions that raised it, oldest first. */
  occasions: readonly string[];
  on: CalendarDate;
  words: string;
}

/**
 * The review item that a couple's occasions raise, or null: transfer or either kind of escalation twice, counted together, since the last
 * such item. Of a day, all occasions count. It goes to the next supervision.
 * @param since what lies before or on this day has been reviewed; null when nothing has
 */
export function raisesReview(occasions: readonly Occasion[], since: CalendarDate | null): ReviewRaised | null {
  const worrying = occasions
    .filter(({ pattern, on }) => pattern !== null && WORRYING.includes(pattern) && (since === null || on > since))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const last = worrying.at(-1);
  if (!last) return null;
  const needed = REVIEW_AFTER.findLast(({ from }) => from <= last.on)?.value ?? Infinity;
  if (worrying.length < needed) return null;
  return {
    occasions: worrying.map(({ id }) => id),
    on: last.on,
    words: reviewWords(worrying.length),
  };
}

/** Why a couple is to be looked at, without saying who. */
export const reviewWords = (occasions: number): string => `On ${occasions} occasions somebody rose instead of settling. Look at it before exercises are given again.`;
