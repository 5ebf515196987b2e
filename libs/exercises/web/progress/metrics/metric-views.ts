import { aboutWords, METRIC_WORDS, type MetricGroup, type MetricLine, type MetricPoint, metricSentence, type SeatNames } from '@attune/exercises/domain';
import type { LaneSeat } from '@attune/ui';
import { chartOf, type MetricChart } from './metric-chart';
import { type PatternCount, patternsOf } from './settling-patterns';

/** Something that is shown: what it means, a line a person, what is missing of it, and its caveat. */
export interface MetricView {
  key: string;
  name: string;
  meaning: string;
  caveat: string;
  lines: { seat: LaneSeat; words: string }[];
  /** What has too many lines to be read one after the other: a table where there is room. */
  rows: MetricLine[];
  missing: string[];
  chart: MetricChart | null;
  /** Of settling: what each occasion did to the two, newest first. */
  occasions: MetricPoint[];
  patterns: PatternCount[];
}

/** Something of which nothing is shown yet, and what it wants. */
export interface MetricWanted {
  name: string;
  meaning: string;
  why: string[];
}

export function shownViews(groups: readonly MetricGroup[], names: SeatNames): MetricView[] {
  return groups.flatMap((group): MetricView[] => {
    if (group.caveat === null) return [];
    const { name, meaning, of } = METRIC_WORDS[group.key];
    const lines = group.lines.flatMap((line) => {
      const sentence = metricSentence(group.key, line, names);
      return sentence === null ? [] : [{ seat: line.of, words: `${sentence} (${line.n} ${of}).` }];
    });
    const occasions = group.key === 'settling' ? [...group.points].reverse() : [];
    return [{ key: group.key, name, meaning, caveat: group.caveat, lines, rows: group.key === 'truth-and-bias' ? group.lines : [], missing: missingOf(group.lines, names), chart: chartOf(group, names), occasions, patterns: group.key === 'settling' ? patternsOf(group.points) : [] }];
  });
}

export function wantedViews(groups: readonly MetricGroup[], names: SeatNames): MetricWanted[] {
  return groups.filter(({ caveat }) => caveat === null).map(({ key, off, lines }) => {
    const { name, meaning } = METRIC_WORDS[key];
    return { name, meaning, why: off === null ? nearestOf(lines, names) : [off] };
  });
}

/** What is not shown, told once where it is the same of several: "Ana and Ben (“sad”, “calm”): needs 10 occasions, 4 so far." */
export function missingOf(lines: readonly MetricLine[], names: SeatNames): string[] {
  const hidden = lines.filter((line): line is MetricLine & { reason: string } => line.reason !== null);
  const whole = new Set(lines.map(({ about }) => about)).size;
  const said = [...Map.groupBy(hidden, ({ of, reason }) => `${of} ${reason}`).values()].map((same) => ({
    who: nameOf(same[0]?.of, names),
    what: same.length === whole ? '' : ` (${same.map(({ about }) => aboutWords(about)).join(', ')})`,
    reason: lower(same[0]?.reason ?? ''),
  }));
  return [...Map.groupBy(said, ({ what, reason }) => `${what}: ${reason}`)].map(([words, who]) => `${who.map((each) => each.who).join(' and ')}${words}`);
}

/** Where nothing is shown, the line of each that is nearest to what is wanted says enough. */
function nearestOf(lines: readonly MetricLine[], names: SeatNames): string[] {
  const nearest = [...Map.groupBy(lines, ({ of }) => of).values()].map((same) => same.reduce((best, line) => (line.n > best.n ? line : best)));
  return missingOf(nearest.map((line) => ({ ...line, about: null })), names);
}

const nameOf = (of: MetricLine['of'] | undefined, names: SeatNames) => (of === 'a' ? names.a : of === 'b' ? names.b : 'Both');
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
