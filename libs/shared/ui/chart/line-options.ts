import type { EChartsCoreOption } from 'echarts/core';
import { feetOf, MARKS_SAID, type ChartMark, type ChartSeries } from './line-chart-data';
import type { ChartPalette } from './palette';

const FONT = "'Inter Variable', system-ui, sans-serif";
/** The scale has days: less would say the same day twice. */
const DAY_MS = 86_400_000;
const SHAPE = { a: 'circle', b: 'diamond', joint: 'roundRect' };

/** A calendar date stands at its midnight in UTC, and is read back there: the browser's own zone moves nothing to another day. */
const placeOf = (date: string): number => Date.parse(date);
const dateAt = (place: number): string => new Date(place).toISOString().slice(0, 10);

/** What ECharts draws: the whole scale, a shape a person beside the colour, gaps where nobody answered. Points and marks stand on calendar dates. */
export function lineOptions(
  series: readonly ChartSeries[],
  marks: readonly ChartMark[],
  [min, max]: readonly [number, number],
  day: (date: string) => string,
  palette: ChartPalette,
  gap = 'no answer',
): EChartsCoreOption {
  const text = { color: palette.muted, fontFamily: FONT, fontSize: 12 };
  return {
    animation: false,
    useUTC: true,
    textStyle: { fontFamily: FONT },
    grid: { left: 4, right: 12, top: 16, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'time', minInterval: DAY_MS, axisLine: { lineStyle: { color: palette.line } }, axisTick: { show: false }, axisLabel: { ...text, hideOverlap: true, formatter: (at: number) => day(dateAt(at)) } },
    yAxis: { type: 'value', min, max, interval: stepOf(max - min), axisLabel: text, splitLine: { lineStyle: { color: palette.line } } },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: palette.paper,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontFamily: FONT, fontSize: 13 },
      axisPointer: { lineStyle: { color: palette.muted } },
      formatter: (items: { seriesName: string; value: [number, number | null] }[]) =>
        [items[0] ? day(dateAt(items[0].value[0])) : '', ...items.map(({ seriesName, value }) => (series.some(({ name }) => name === seriesName) ? `${seriesName}: ${value[1] ?? gap}` : seriesName))].join('\n'),
    },
    series: [...series.map((one, index) => ({
      type: 'line',
      name: one.name,
      data: one.points.map(({ at, value }) => [placeOf(at), value]),
      connectNulls: false,
      symbol: SHAPE[one.seat],
      symbolSize: one.seat === 'b' ? 10 : 8,
      color: palette[one.seat],
      lineStyle: { width: 2 },
      emphasis: { disabled: true },
      ...(index === 0 ? { markLine: markLine(marks.filter((mark) => !('foot' in mark && mark.foot)), palette) } : {}),
    })), ...feet(marks, min, palette)],
  };
}

function markLine(marks: readonly ChartMark[], palette: ChartPalette): object {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: palette.muted, width: 1, type: 'dashed' },
    // With an edge of paper, since lines may run behind it and no point may be covered.
    label: { color: palette.muted, fontFamily: FONT, fontSize: 12, position: 'insideEndTop', textBorderColor: palette.paper, textBorderWidth: 3 },
    data: marks.map((mark) => ({ name: mark.label, ...look(mark, marks, palette), ...('value' in mark ? { yAxis: mark.value } : { xAxis: placeOf(mark.at) }) })),
  };
}

/** Small shapes on the lower edge, a shape a kind: many of them leave the lines readable. */
function feet(marks: readonly ChartMark[], min: number, palette: ChartPalette): object[] {
  return feetOf(marks).map(({ label, foot }) => ({
    type: 'line',
    name: label,
    silent: true,
    data: marks.flatMap((mark) => ('at' in mark && mark.label === label ? [[placeOf(mark.at), min]] : [])),
    symbol: foot,
    symbolSize: foot === 'rect' ? [3, 12] : 9,
    symbolOffset: [0, '-60%'],
    color: palette.muted,
    lineStyle: { width: 0 },
    tooltip: { show: false },
    emphasis: { disabled: true },
  }));
}

/** Of many marks of one kind the names would cover the lines: they stand back, and the words below name them. */
function look(mark: ChartMark, marks: readonly ChartMark[], palette: ChartPalette): object {
  const many = marks.filter((each) => each.label === mark.label).length > MARKS_SAID;
  if (many) return { label: { show: false }, lineStyle: { color: palette.line, type: 'solid' } };
  // A level is named in the middle: at its ends stand the names of days.
  return { label: { formatter: mark.label, ...('value' in mark ? { position: 'insideMiddleTop' } : {}) } };
}

/** Even steps that end on both ends of the scale: 0 to 10 by 2, 0 to 35 by 7, 0 to 4 by 1. */
function stepOf(span: number): number {
  const parts = [5, 4, 6, 3, 7].find((count) => span % count === 0);
  return parts ? span / parts : span;
}
