import { addMinutes } from '@attune/util';
import { VISIT_MINUTES } from './limits.data';

interface Visit {
  /** When its questions were opened last. */
  openedAt: string | null;
  /** When the oldest of its answers was saved; null without any. */
  firstSavedAt: string | null;
}

/**
 * Whether all was answered in the visit that goes on now: since the questions were opened last, at most an hour ago. Only then is whoever sends them taken
 * for the one who answered; the end says nothing of what was answered on an earlier visit, for another hand may hold the phone. ISO instants in UTC.
 */
export function answeredInOneVisit({ openedAt, firstSavedAt }: Visit, now: string): boolean {
  if (firstSavedAt === null) return true;
  return openedAt !== null && openedAt <= firstSavedAt && now < addMinutes(openedAt, VISIT_MINUTES);
}
