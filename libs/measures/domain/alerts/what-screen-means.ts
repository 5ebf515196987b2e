import { screeningValidThrough, type ScreeningOutcome } from '@attune/couples/domain';
import type { CalendarDate } from '@attune/util';
import type { Freely } from '../give/free-to-answer';

/** One partner's last violence screen (HARK), finished on a day. */
export interface ScreenTaken {
  on: CalendarDate;
  result: string;
  /** The answer to "alone and freely?"; null when it was skipped. */
  freely: Freely | null;
}

export type ScreenReason = 'positive' | 'incomplete' | 'missing' | 'expired' | 'not-alone' | 'negative';

export interface ScreenMeaning {
  /** Joint exercises are held. Both partners see "nothing assigned", as in any ordinary pause. */
  hold: boolean;
  /** What it puts into the screening record; null: nothing, the clinician's own word stands. */
  outcome: Exclude<ScreeningOutcome, 'no-concern'> | null;
  reason: ScreenReason;
}

export const SCREEN_WORDS: Readonly<Record<ScreenReason, string>> = {
  positive: 'The screen names violence within a year. See them alone before anything joint.',
  incomplete: 'The screen was not finished. A gap is not a no: finish it with them alone.',
  missing: 'Not screened in writing yet.',
  expired: 'The last screen is too old to count. Screen again, alone.',
  'not-alone': 'They may not have been alone when answering. Ask again in the room.',
  negative: 'The screen names nothing. It clears nobody by itself: the talk alone decides.',
};

/**
 * What one partner's violence screen means for the gate before joint exercises. Positive, unfinished, missing or outdated holds; a negative
 * one counts only from somebody who says that they answered alone and freely, and even then opens nothing by itself, since a screen can
 * miss. Sources: Sohal et al. 2007; Stith, McCollum & Rosen 2011; practice policy.
 */
export function whatScreenMeans(screen: ScreenTaken | null, today: CalendarDate): ScreenMeaning {
  if (!screen) return { hold: true, outcome: 'not-yet', reason: 'missing' };
  // What was once said is not undone by time: a positive screen stays one until the clinician has seen the person.
  if (screen.result === 'positive') return { hold: true, outcome: 'concern', reason: 'positive' };
  if (today > screeningValidThrough({ seenOn: screen.on })) return { hold: true, outcome: 'not-yet', reason: 'expired' };
  if (screen.result !== 'negative') return { hold: true, outcome: 'not-yet', reason: 'incomplete' };
  if (screen.freely !== 'yes') return { hold: true, outcome: 'not-yet', reason: 'not-alone' };
  return { hold: false, outcome: null, reason: 'negative' };
}
