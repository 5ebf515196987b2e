import type { Cited, MeasureDefinition, MeasureItem } from './definition';
import { HAPPINESS, HOW_MUCH, HOW_OFTEN, HOW_TRUE, between } from './scales.data';

type Item = Omit<MeasureItem, 'number' | 'linkId'>;
const asked = (text: string, options: Item['options']): Item => ({ text: { en: text }, options });

// The four that the short form is made of.
const HAPPY = asked('Please indicate the degree of happiness, all things considered, of your relationship.', HAPPINESS);
const WARM = asked('I have a warm and comfortable relationship with my partner', HOW_TRUE);
const REWARDING = asked('How rewarding is your relationship with your partner?', HOW_MUCH);
const SATISFIED = asked('In general, how satisfied are you with your relationship?', HOW_MUCH);
export const CSI_4_ITEMS: readonly Item[] = [HAPPY, WARM, REWARDING, SATISFIED];

export const CSI_16_ITEMS: readonly Item[] = [
  HAPPY,
  asked('In general, how often do you think that things between you and your partner are going well?', HOW_OFTEN),
  asked('Our relationship is strong', HOW_TRUE),
  asked('My relationship with my partner makes me happy', HOW_TRUE),
  WARM,
  asked('I really feel like part of a team with my partner', HOW_TRUE),
  REWARDING,
  asked('How well does your partner meet your needs?', HOW_MUCH),
  asked('To what extent has your relationship met your original expectations?', HOW_MUCH),
  SATISFIED,
  {
    ...between('INTERESTING', 'BORING', 'left'),
    heading: {
      en: 'For each of the following items, select the answer that best describes how you feel about your relationship. Base your responses on your first impressions and immediate feelings.',
    },
  },
  between('BAD', 'GOOD', 'right'),
  between('FULL', 'EMPTY', 'left'),
  between('STURDY', 'FRAGILE', 'left'),
  between('DISCOURAGING', 'HOPEFUL', 'right'),
  between('ENJOYABLE', 'MISERABLE', 'left'),
];

const AUTHORS: Cited = { status: 'general knowledge', source: 'Funk & Rogge 2007, J Fam Psychol 21, 572' };
export const CUT_SOURCE: Cited = { ...AUTHORS, source: `${AUTHORS.source}; the cut of the long form, 104.5, is verified at statistics.datanalysis.net` };

/** The computed values are too kind: a reliability from within one sitting makes change look surer than it is. */
export const computed = (sd: number, alpha: number): Cited => ({
  status: 'computed',
  source: `SD ${sd} and alpha ${alpha} of the development sample (Funk & Rogge 2007); no published value was found, provisional`,
});

/** What both forms share. */
export const CSI: Pick<MeasureDefinition, 'version' | 'asOf' | 'languages' | 'languageNote' | 'instruction' | 'unscored' | 'findings' | 'screen' | 'alone' | 'licence' | 'loinc' | 'wording'> = {
  version: 1,
  asOf: '2026-11-28',
  languages: ['en'],
  languageNote: 'English only. No Spanish version by the authors is known, and wording may not be altered.',
  instruction: null,
  unscored: [],
  findings: [],
  screen: null,
  alone: true,
  licence: {
    status: 'Developed to be freely available for research and clinical use. Wording may not be altered; ask the authors before the software is sold.',
    credit: 'Couples Satisfaction Index: Funk J. L., Rogge R. D. (2007), Journal of Family Psychology 21, 572-583. Developed to be freely available for research and clinical use.',
    evidence: { status: 'verified', source: 'The authors’ sheet “CSI 16 Scoring” (scribd 411250831); the article is (c) APA 2007' },
  },
  loinc: null,
  wording: {
    status: 'general knowledge',
    source: 'Items 1 to 5 and their options verified at ravansanji.ir (long form); the rest is to be compared with the authors’ sheet',
  },
};
