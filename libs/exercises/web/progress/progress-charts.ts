import { type PartnerNames, type PartnerProgress, type ProgressPoint, progressOf, type ProgressReply } from '@attune/exercises/domain';
import type { ChartMark, ChartSeries } from '@attune/ui';

export interface Chart {
  label: string;
  series: ChartSeries[];
}

/** What is drawn: each number with a line for each person, and beside felt heard the other's guess of it. Never a line of the couple. */
export function chartsOf({ partners, entries }: ProgressReply): Chart[] {
  const a = progressOf(partners.a.id, entries);
  const b = progressOf(partners.b.id, entries);
  const both = (label: string, pick: (of: PartnerProgress) => ProgressPoint[]): Chart => ({
    label,
    series: [line(partners.a.name, 'a', pick(a)), line(partners.b.name, 'b', pick(b))],
  });
  const charts = [both('Tension before', (of) => of.before), both('Tension after', (of) => of.after), ...heard(partners, a, b)];
  return charts.filter((chart) => chart.series.some((series) => series.points.length));
}

function heard({ a, b }: PartnerNames, ofA: PartnerProgress, ofB: PartnerProgress): Chart[] {
  return [
    { label: `${a.name} felt heard`, series: [line(a.name, 'a', ofA.heard), ...guess(b.name, 'b', ofA.guessed)] },
    { label: `${b.name} felt heard`, series: [line(b.name, 'b', ofB.heard), ...guess(a.name, 'a', ofB.guessed)] },
  ];
}

// Under a hold no guess is sent: "no values yet" would not be true.
const guess = (name: string, seat: 'a' | 'b', points: readonly ProgressPoint[]) => (points.length ? [line(`${name}’s guess`, seat, points)] : []);
const line = (name: string, seat: 'a' | 'b', points: readonly ProgressPoint[]): ChartSeries => ({ name, seat, points: points.map(({ on, value }) => ({ at: on, value })) });

/** Held appointments within the time that the chart shows. */
export function marksOf(chart: Chart, appointments: readonly string[]): ChartMark[] {
  const days = chart.series.flatMap((series) => series.points.map((point) => point.at)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return appointments.filter((on) => on >= first && on <= last).map((at) => ({ label: 'Appointment', at }));
}
