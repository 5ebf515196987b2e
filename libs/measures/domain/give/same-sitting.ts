import type { CalendarDate, Instant } from '@attune/util';
import { minutesBetween } from '@attune/util';
import { sameSittingMinutes } from './limits.data';

/** One partner's answering of one measure: opened for the last time, and finished. Moments in UTC. */
export interface Sitting {
  openedAt: Instant;
  finishedAt: Instant;
}

/** Neutral: it is common that two people of one household answer in the same evening. For the clinician only. */
export const SAME_SITTING_WORDS =
  'Both answered at about the same time. That is common and often means nothing; when you see each of them alone, you may ask how it was to answer.';

/**
 * Whether the two partners answered in one sitting: the times overlap, or less than a quarter of an hour lies between them. Only times are
 * looked at, never devices or networks. Practice policy (N16).
 */
export function sameSitting(one: Sitting, other: Sitting, on: CalendarDate): boolean {
  const between = Math.max(minutesBetween(one.finishedAt, other.openedAt), minutesBetween(other.finishedAt, one.openedAt));
  return between < sameSittingMinutes(on);
}
