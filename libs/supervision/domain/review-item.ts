import { reviewWords } from '@attune/exercises/domain';

export const REVIEW_ITEM_SOURCES = ['settling'] as const;
export type ReviewItemSource = (typeof REVIEW_ITEM_SOURCES)[number];

/**
 * A couple that the next supervision should look at. It is no urgent item: its clock is the next meeting, and it calls nobody
 * (`clinical.md` section 5). It names occasions and says nothing of either partner.
 */
export interface ReviewItem {
  id: string;
  source: ReviewItemSource;
  coupleId: string;
  /** Of the two partners, by seat: "A & B". */
  initials: string;
  /** Who treats them, by name. */
  clinician: string;
  /** How many occasions raised it, and the day of the last one. */
  occasions: number;
  lastOn: string;
  openedAt: string;
}

const WORDS: Readonly<Record<ReviewItemSource, (occasions: number) => string>> = { settling: reviewWords };

/** Why a couple is to be looked at, in neutral words. */
export function reviewItemWords({ source, occasions }: Pick<ReviewItem, 'source' | 'occasions'>): string {
  return WORDS[source](occasions);
}
