import type { CalendarDate } from '@attune/util';

export const METRIC_IDS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9'] as const;
export type MetricId = (typeof METRIC_IDS)[number];

/** What a metric needs before a clinician may see it, and what must stand beside it. Partners see words, never these numbers. */
export interface Minimum {
  from: CalendarDate;
  name: string;
  /** Of what: pairs, occasions. */
  of: string;
  /** So many before it is shown. */
  toShow: number;
  /** So many before it is computed at all. */
  toCompute: number;
  /** Of occasions: before an average is said, and a trend. */
  forAverage?: number;
  forTrend?: number;
  /** Least standard deviation (n - 1) of what was really felt: where nothing varies, nothing can be followed. */
  leastDeviation?: number;
  /** Better than the least. */
  better?: number;
  caveat: string;
  source: string;
}

const SETTLING =
  'Called settling: tension before less tension after. It also falls by itself when it starts high, and because a fall is hoped for; it does not prove that one settles the other.';
const ACCURACY = 'A guess comes near by feeling alike, without any noticing. Near is not simply good.';

/** Source of all: `clinical.md` 4.1, read against the papers named. In force until a later one is added. */
export const MINIMUMS: Readonly<Record<MetricId, Minimum>> = {
  D1: { from: '1900-01-01', name: 'Settling', of: 'occasions', toShow: 1, toCompute: 1, forAverage: 5, forTrend: 6, caveat: SETTLING, source: 'Butler & Randall 2013, Emotion Review 5, 202' },
  D2: { from: '1900-01-01', name: 'Bias of the guess', of: 'pairs', toShow: 1, toCompute: 1, forAverage: 5, caveat: ACCURACY, source: 'West & Kenny 2011, Psychol Rev 118, 357' },
  D3: { from: '1900-01-01', name: 'Accuracy and likeness', of: 'pairs', toShow: 1, toCompute: 5, forAverage: 5, caveat: ACCURACY, source: 'Furr 2008, J Pers 76, 1267' },
  D4: { from: '1900-01-01', name: 'Agreement', of: 'pairs', toShow: 5, toCompute: 5, caveat: ACCURACY, source: 'Lin 1989, Biometrics 45, 255' },
  D5: {
    from: '1900-01-01',
    name: 'Truth and bias',
    of: 'occasions',
    toShow: 10,
    toCompute: 8,
    leastDeviation: 1,
    caveat:
      'Of one couple: it describes, it tests nothing. Couples in a diary study were accurate about good feelings and took their own for the other’s in bad ones; those who saw the other too darkly followed them better.',
    source: 'West & Kenny 2011; Kouros & Papp 2019; Overall, Fletcher & Kenny 2012',
  },
  D6: {
    from: '1900-01-01',
    name: 'Carrying over',
    of: 'pairs in a row',
    toShow: 20,
    toCompute: 3,
    better: 40,
    caveat: 'Unstable with so few occasions, better from 40. That one goes before the other does not make it the cause.',
    source: 'Butler & Randall 2013',
  },
  D7: { from: '1900-01-01', name: 'Moving together', of: 'occasions', toShow: 12, toCompute: 3, caveat: 'Rising together gives a high value too: this is not closeness.', source: 'PMC6786942 (rties)' },
  D8: { from: '1900-01-01', name: 'Trend', of: 'occasions', toShow: 6, toCompute: 2, caveat: 'The middle slope of a few occasions. One bad week hardly moves it; neither does a good one.', source: 'Theil 1950; Sen 1968, J Am Stat Assoc 63, 1379' },
  D9: { from: '1900-01-01', name: 'Done together', of: 'windows', toShow: 1, toCompute: 1, caveat: 'Doing an exercise is not yet gaining by it; leaving one may be right. Few feelings named are not few felt.', source: 'Practice policy' },
};

/** In words, why a metric with so much data is not shown; null when it may be. */
export function heldBack(metric: MetricId, n: number): string | null {
  const { toShow, of } = MINIMUMS[metric];
  if (n >= toShow) return null;
  return n === 0 ? 'Nothing was given.' : `Needs ${toShow} ${of}, ${n} so far.`;
}

/** So many occasions of transfer or escalation, together, raise a review. Newest rule last. */
export const REVIEW_AFTER: readonly { from: CalendarDate; value: number; source: string }[] = [
  { from: '1900-01-01', value: 2, source: 'Practice policy (`clinical.md` section 5): transfer or escalation twice goes to the next supervision' },
];
