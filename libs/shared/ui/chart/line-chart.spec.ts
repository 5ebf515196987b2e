import { TestBed } from '@angular/core/testing';
import { LineChart } from './line-chart';
import { lineOptions } from './line-options';
import type { ChartSeries } from './line-chart-data';

const series: ChartSeries[] = [{ name: 'Alex', seat: 'a', points: [{ at: '2026-10-05', value: 7 }, { at: '2026-10-12', value: null }] }];

it('<att-line-chart> is a named figure with its words, and a table on request', async () => {
  const chart = TestBed.createComponent(LineChart);
  chart.componentRef.setInput('label', 'Tension before');
  chart.componentRef.setInput('range', [0, 10]);
  chart.componentRef.setInput('series', series);
  chart.componentRef.setInput('marks', [{ label: 'Not today from here', value: 8 }]);
  await chart.whenStable();
  const page = chart.nativeElement as HTMLElement;
  expect(page.querySelector('figure')?.getAttribute('aria-label')).toBe('Tension before');
  expect(page.textContent).toContain('Not today from here (8)');
  expect(page.querySelector('table')).toBeNull();

  const toggle = page.querySelector<HTMLButtonElement>('button');
  toggle?.click();
  await chart.whenStable();
  expect(toggle?.getAttribute('aria-pressed')).toBe('true');
  expect([...page.querySelectorAll('tbody td')].map((cell) => cell.textContent.trim())).toEqual(['7', 'no answer']);
});

it('the picture shows the whole scale in even steps and leaves gaps open', () => {
  const palette = { a: '#a', b: '#b', joint: '#c', ink: '#d', muted: '#e', line: '#f', paper: '#0' };
  const options = lineOptions(series, [], [0, 35], (at) => at, palette);
  expect(options).toMatchObject({ yAxis: { min: 0, max: 35, interval: 7 }, series: [{ connectNulls: false, symbol: 'circle' }] });
});

it('stands on the days of the practice, wherever the browser is', () => {
  const palette = { a: '#a', b: '#b', joint: '#c', ink: '#d', muted: '#e', line: '#f', paper: '#0' };
  const marks = [{ label: 'Appointment', at: '2026-10-12' }];
  const options = lineOptions(series, marks, [0, 10], (date) => `the ${date}`, palette) as {
    useUTC: boolean; xAxis: { axisLabel: { formatter: (at: number) => string } }; tooltip: { formatter: (items: object[]) => string }; series: { data: number[][]; markLine: { data: { xAxis: number }[] } }[];
  };
  const first = options.series[0]?.data[0]?.[0] ?? 0;
  expect([options.useUTC, new Date(first).toISOString()]).toEqual([true, '2026-10-05T00:00:00.000Z']);
  expect(options.series[0]?.markLine.data[0]?.xAxis).toBe(Date.UTC(2026, 9, 12));
  expect(options.xAxis.axisLabel.formatter(first)).toBe('the 2026-10-05');
  expect(options.tooltip.formatter([{ seriesName: 'Alex', value: [first, 7] }])).toBe('the 2026-10-05\nAlex: 7');
});
