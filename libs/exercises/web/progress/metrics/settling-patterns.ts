import { type MetricPoint, PATTERN_WORDS, SETTLING_PATTERNS, WORRYING } from '@attune/exercises/domain';

export interface PatternCount {
  words: string;
  times: string;
  /** The days, where somebody rose. */
  days: string[];
}

/** How often each pattern came, in their fixed order. */
export function patternsOf(points: readonly MetricPoint[]): PatternCount[] {
  return SETTLING_PATTERNS.flatMap((pattern) => {
    const these = points.filter(({ settled }) => settled?.pattern === pattern);
    const words = PATTERN_WORDS[pattern].replace(/\.$/, '');
    return these.length ? [{ words, times: these.length === 1 ? 'once' : `${these.length} times`, days: WORRYING.includes(pattern) ? these.map(({ on }) => on) : [] }] : [];
  });
}
