import type { LaneSeat } from '../mark/lane';

export interface ChartPoint {
  /** ISO moment or calendar date. */
  at: string;
  /** null is "no answer": a gap, never 0. */
  value: number | null;
}

export interface ChartSeries {
  name: string;
  seat: LaneSeat;
  points: ChartPoint[];
}

/** A line worth knowing of: across at a value (a cut-off), or upright at a date (a change of plan); with a shape it only stands at the foot. */
export type ChartMark = { label: string; value: number } | { label: string; at: string; foot?: FootShape };
export type FootShape = 'triangle' | 'rect';

export interface ChartRow {
  at: string;
  values: (number | null | undefined)[];
}

/** One row a date, in order, one column a person: what the table shows. A date on which somebody has several values has as many rows. */
export function tableOf(series: readonly ChartSeries[]): ChartRow[] {
  const dates = [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))].sort();
  return dates.flatMap((at) => {
    const of = series.map(({ points }) => points.filter((point) => point.at === at));
    return Array.from({ length: Math.max(...of.map(({ length }) => length)) }, (_, row) => ({ at, values: of.map((points) => points[row]?.value) }));
  });
}

/** A sentence a person: how many values, the first and the last, and the range between. Plain figures, no judgement. */
export function summaryOf(series: readonly ChartSeries[], day: (at: string) => string): string[] {
  return series.map(({ name, points }) => {
    const known = points.filter((point): point is ChartPoint & { value: number } => point.value !== null).sort((a, b) => a.at.localeCompare(b.at));
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last) return `${name}: no values yet.`;
    if (known.length === 1) return `${name}: ${first.value} on ${day(first.at)}.`;
    const values = known.map(({ value }) => value);
    return `${name}: ${first.value} on ${day(first.at)}, ${last.value} on ${day(last.at)}; lowest ${Math.min(...values)}, highest ${Math.max(...values)}, ${known.length} values.`;
  });
}

/** A line a label: many marks of one kind (every appointment, say) are one sentence and not twenty. */
export function marksInWords(marks: readonly ChartMark[], day: (at: string) => string): string[] {
  return [...Map.groupBy(marks, (mark) => mark.label)].map(([label, these]) => {
    const said = these.map((mark) => ('value' in mark ? String(mark.value) : day(mark.at)));
    return said.length > MARKS_SAID ? `${label}: ${said.length}, from ${said[0]} to ${said.at(-1)}` : `${label} (${said.join(', ')})`;
  });
}

/** More marks of one kind are counted instead of named. */
export const MARKS_SAID = 4;

/** What stands at the foot of the picture, each kind once: its shape needs a name beside the picture. */
export function feetOf(marks: readonly ChartMark[]): { label: string; foot: FootShape }[] {
  const feet = marks.flatMap((mark) => ('foot' in mark && mark.foot ? [{ label: mark.label, foot: mark.foot }] : []));
  return [...new Map(feet.map((each) => [each.label, each])).values()];
}
