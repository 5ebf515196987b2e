import { ok, refuse, type Instant, type Result } from '@attune/util';
import type { MeasureDefinition } from '../definitions/definition';

/** Whether totals of a measure may be offered to be opened to both: never of a screen, and only where there is a total. */
export function mayRelease({ screen, scoring }: Pick<MeasureDefinition, 'screen' | 'scoring'>): boolean {
  return screen === null && scoring.by !== 'parts';
}

export interface ReleasePart {
  /** When this partner finished the measure, on totals alone; null without one. */
  scoredAt: Instant | null;
  /** The choice that stands, and since when; null: none made. */
  choice: { agrees: boolean; at: Instant } | null;
}

/** One release as it stands at some moment. `moment` is null until the clinician opens it, unless it is a fixed hour. */
export interface ReleaseCase {
  moment: Instant | null;
  now: Instant;
  withdrawn: boolean;
  /** Whether a pause, an end or a hold of the couple fell on the moment. */
  inactive: boolean;
  held: boolean;
  parts: readonly [ReleasePart, ReleasePart];
}

/**
 * Whether each partner's last total before the moment is open to both. Both agreed before the moment, both have a total from before it;
 * all or nothing, and never under a hold. What it was at its moment it stays. Practice policy (N3); the row functions say the same.
 */
export function isReleased({ moment, now, withdrawn, inactive, held, parts }: ReleaseCase): boolean {
  if (moment === null || moment > now || withdrawn || inactive || held) return false;
  return parts.every(({ scoredAt, choice }) => scoredAt !== null && scoredAt <= moment && choice !== null && choice.agrees && choice.at <= moment);
}

export type ReleaseFault = 'not-this-measure' | 'in-the-past';

export const RELEASE_FAULTS: Readonly<Record<ReleaseFault, string>> = {
  'not-this-measure': 'Results of this measure are not opened to both.',
  'in-the-past': 'Choose an hour that lies ahead.',
};

/** Whether it may be offered so. `at` is the fixed hour, or null for "in the appointment". */
export function checkRelease(definition: Pick<MeasureDefinition, 'screen' | 'scoring'>, at: Instant | null, now: Instant): Result<null, ReleaseFault> {
  if (!mayRelease(definition)) return refuse('not-this-measure');
  return at !== null && at <= now ? refuse('in-the-past') : ok(null);
}
