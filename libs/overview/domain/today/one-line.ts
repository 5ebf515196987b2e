import type { AppointmentStatus } from '@attune/scheduling/domain';
import { daysBetween } from '@attune/util';
import { dayWords } from '../day-words';

export interface LineFacts {
  /** How the appointment before this one went; null when there was none. */
  lastStatus: AppointmentStatus | null;
  /** The day they last met; null when never. */
  lastMetOn: string | null;
  /** Whether exercises were finished since then. */
  cameIn: boolean;
}

/** From how many days apart the gap itself is the thing to know. Practice policy. */
const LONG_AGO_DAYS = 28;

/**
 * The one line to know before an appointment: the first of these that is so. It may be read over a shoulder: nothing of
 * risk, nothing of what anybody wrote.
 */
export function oneLine({ lastStatus, lastMetOn, cameIn }: LineFacts, today: string): string {
  if (lastStatus === 'no_show') return 'Last time: no-show';
  if (lastStatus === 'late_cancel') return 'Last time: late cancel';
  if (lastMetOn === null) return 'First appointment';
  const days = daysBetween(lastMetOn, today);
  if (days >= LONG_AGO_DAYS) return `Last met ${Math.floor(days / 7)} weeks ago, ${dayWords(lastMetOn)}`;
  if (cameIn) return `Exercises came in since ${dayWords(lastMetOn)}`;
  return `Last met ${dayWords(lastMetOn)}`;
}
