import type { CalendarDate } from '@attune/util';
import type { RunState } from './run-state';

/** A due window as one partner has it. `offered` is false while the couple is paused or held, whatever the cause. */
export interface Candidate {
  occurrenceId: string;
  opensOn: CalendarDate;
  closesOn: CalendarDate;
  offered: boolean;
  /** The partner's own run; never the other's. */
  run: RunState;
}

/**
 * The one card of Home: what was begun first, else what closes soonest; nothing when all is done, skipped, paused or held.
 * Practice policy: one card, no counts, and nothing that depends on the other partner.
 * @param today in the practice's zone
 */
export function whatIsDue<T extends Candidate>(candidates: readonly T[], today: CalendarDate): T | null {
  const open = candidates.filter(
    (each) => each.offered && each.opensOn <= today && today <= each.closesOn && (each.run === 'not-opened' || each.run === 'in-progress'),
  );
  const rank = (each: T) => `${each.run === 'in-progress' ? 0 : 1} ${each.closesOn} ${each.opensOn} ${each.occurrenceId}`;
  return open.reduce<T | null>((first, each) => (first === null || rank(each) < rank(first) ? each : first), null);
}
