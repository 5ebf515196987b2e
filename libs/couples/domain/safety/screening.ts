import { addMonths, type CalendarDate } from '@attune/util';
import { screeningMonths } from './limits.data';

/** Outcome of meeting a partner alone: a screen prompts a talk, it clears nobody by itself; the clinician decides. */
export const SCREENING_OUTCOMES = ['no-concern', 'concern', 'not-yet'] as const;
export type ScreeningOutcome = (typeof SCREENING_OUTCOMES)[number];

/** Asked in addition, before the exercises that need it. */
export const EXTRA_QUESTIONS = ['trauma', 'coercion', 'touch', 'sexual-coercion'] as const;
export type ExtraQuestion = (typeof EXTRA_QUESTIONS)[number];
export const EXTRA_ANSWERS = ['no-concern', 'concern', 'not-asked'] as const;
export type ExtraAnswer = (typeof EXTRA_ANSWERS)[number];

export const SCREENING_WAYS = ['in-person', 'video', 'phone'] as const;
export type ScreeningWay = (typeof SCREENING_WAYS)[number];

/** One partner, seen by the clinician: when, how, whether alone, and with what outcome. No free text: words belong in that partner's part of a note. */
export interface Screening {
  seenOn: CalendarDate;
  seenAlone: boolean;
  way: ScreeningWay;
  outcome: ScreeningOutcome;
  extra: Readonly<Record<ExtraQuestion, ExtraAnswer>>;
}

export type ScreeningFault = 'in-the-future' | 'not-alone' | 'coercion-is-a-concern';

/**
 * What is wrong with a screening as recorded, or null. A partner who was not alone cannot be found to be without concern, and coercion of
 * any kind is a concern for all joint work, not for one exercise. Source: Stith, McCollum & Rosen 2011 (screen everyone, each alone).
 */
export function screeningFault(screening: Screening, today: CalendarDate): ScreeningFault | null {
  if (screening.seenOn > today) return 'in-the-future';
  if (!screening.seenAlone && screening.outcome === 'no-concern') return 'not-alone';
  const coerced = screening.extra.coercion === 'concern' || screening.extra['sexual-coercion'] === 'concern';
  return coerced && screening.outcome !== 'concern' ? 'coercion-is-a-concern' : null;
}

/** The last day on which a screening still counts. */
export function screeningValidThrough(screening: Pick<Screening, 'seenOn'>): CalendarDate {
  return addMonths(screening.seenOn, screeningMonths(screening.seenOn));
}

export const SCREENING_FAULTS: Readonly<Record<ScreeningFault, string>> = {
  'in-the-future': 'The date lies ahead. Record a screening once the person has been seen.',
  'not-alone': 'Someone who was not seen alone cannot be recorded as “no concern”. Choose “not yet” and see them alone.',
  'coercion-is-a-concern': 'Coercion is a concern for all joint work. Set the outcome to “concern”.',
};
