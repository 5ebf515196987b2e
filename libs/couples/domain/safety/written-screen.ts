import type { Screening } from './screening';

/** What a violence screen answered in writing says, by itself. `not-finished`: a gap, or sent and not answered while it was open. */
export const WRITTEN_OUTCOMES = ['negative', 'positive', 'not-finished', 'not-alone'] as const;
export type WrittenOutcome = (typeof WRITTEN_OUTCOMES)[number];

/** One partner's last screen in writing. No answers: those stay with the measure. */
export interface WrittenScreen {
  on: string;
  outcome: WrittenOutcome;
  recordedAt: string;
}

/** What the clinician found when they saw the partner alone, as it was recorded. */
type Interview = Screening & { recordedAt: string };

/**
 * What the gate goes by: the clinician's own finding, as the screens in writing since then leave it. A positive one, or one that was sent and not
 * finished, stands against it until the clinician has seen the partner again; a negative one, answered alone and freely, keeps a finding without
 * concern alive for another term, but clears nobody who was not seen alone. One that was not answered alone holds by itself and changes nothing
 * here. Source: Stith, McCollum & Rosen 2011 (in writing and by interview, at intake and again); practice policy.
 */
export function withWrittenScreen<T extends Interview>(interview: T | null, written: WrittenScreen | null): T | null {
  if (!interview || !written || written.recordedAt <= interview.recordedAt) return interview;
  switch (written.outcome) {
    case 'positive':
      return { ...interview, seenOn: written.on, outcome: 'concern' };
    case 'not-finished':
      return { ...interview, seenOn: written.on, outcome: 'not-yet' };
    case 'negative':
      return interview.outcome === 'no-concern' ? { ...interview, seenOn: written.on } : interview;
    case 'not-alone':
      return interview;
  }
}

/** In the words of the safety panel. */
export const WRITTEN_WORDS: Readonly<Record<WrittenOutcome, string>> = {
  negative: 'In writing, alone and freely: names no violence.',
  positive: 'In writing: names violence within a year.',
  'not-finished': 'Sent in writing and not finished.',
  'not-alone': 'In writing: may not have been alone when answering.',
};
