import { SEATS, type Seat } from '@attune/couples/domain';
import { changeOf, type CoupleMeasure, type CoupleMeasuresReply, type MeasurePoint, twoDecimals } from '@attune/measures/domain';
import type { ChartMark, ChartSeries } from '@attune/ui';

export interface MeasureChart {
  series: ChartSeries[];
  marks: ChartMark[];
}

type Names = Readonly<Record<Seat, string>>;
type Events = Pick<CoupleMeasuresReply, 'appointments' | 'exercises'>;

/** A line a partner, never one of the couple; null without any total. What is still open is no gap. */
export function chartOf(measure: CoupleMeasure, names: Names, events: Events): MeasureChart | null {
  if (measure.screen) return null;
  const series = SEATS.flatMap((seat): ChartSeries[] => {
    const points = closed(measure.lines[seat].points).map(({ on, exact }) => ({ at: on, value: exact === null ? null : twoDecimals(exact) }));
    return points.length ? [{ name: names[seat], seat, points }] : [];
  });
  if (!series.some(({ points }) => points.some(({ value }) => value !== null))) return null;
  return { series, marks: [...cutOffs(measure), ...SEATS.flatMap((seat) => reliable(measure, seat, names[seat])), ...happened(series, events)] };
}

/** On the scale of a mean a cut-off may lie at its end: that would be drawn over the edge. */
function cutOffs({ cutOffs: all, range: [least, most] }: CoupleMeasure): ChartMark[] {
  return all.filter(({ at }) => at > least && at < most).map(({ name, at }) => ({ label: `Cut-off: ${name}`, value: at }));
}

/** The first day on which this partner was reliably better, or worse, than at their own first total. */
function reliable({ lines, threshold, worse }: CoupleMeasure, seat: Seat, name: string): ChartMark[] {
  const totals = lines[seat].points.filter((point): point is MeasurePoint & { exact: number } => point.state === 'finished' && point.exact !== null);
  const [first, ...later] = totals;
  if (!first || threshold === null) return [];
  const rules = { change: { threshold, rci: null, provisional: false, cut: null, evidence: NO_EVIDENCE }, scoring: { by: 'sum', range: [0, 0], worse, parts: [] } } as const;
  return (['improved', 'deteriorated'] as const).flatMap((what) => {
    const found = later.find(({ exact }) => changeOf(rules, first.exact, exact)?.reliable === what);
    return found ? [{ label: `${name} reliably ${what === 'improved' ? 'better' : 'worse'}`, at: found.on }] : [];
  });
}
const NO_EVIDENCE = { status: 'computed', source: '' } as const;

/** Within the time that the lines show. */
function happened(series: readonly ChartSeries[], { appointments, exercises }: Events): ChartMark[] {
  const days = series.flatMap(({ points }) => points.map(({ at }) => at)).sort();
  const within = (on: string) => on >= (days[0] ?? '') && on <= (days.at(-1) ?? '');
  const practised = [...new Set(exercises.map(({ on }) => on))];
  return [
    ...appointments.filter(within).map((at): ChartMark => ({ label: 'Appointment', at, foot: 'rect' })),
    ...practised.filter(within).map((at): ChartMark => ({ label: 'Exercise', at, foot: 'triangle' })),
  ];
}

/** What is over, as the lines draw it. */
export const closed = (points: readonly MeasurePoint[]): MeasurePoint[] => points.filter(({ state }) => state === 'finished' || state === 'expired');
