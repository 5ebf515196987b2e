import { ChangeDetectionStrategy, Component, computed, DestroyRef, DOCUMENT, ElementRef, inject, input, signal } from '@angular/core';
import { NgxEchartsDirective, provideEchartsCore } from 'ngx-echarts';
import { dateIn } from '@attune/util';
import { PracticeTime } from '../time/practice-time';
import { lineOptions } from './line-options';
import { paletteOf } from './palette';
import type { ChartMark, ChartSeries } from './line-chart-data';

const DATE_LENGTH = '2026-11-23'.length;

/** The picture alone; only `att-line-chart` uses it, and loads it when it comes into view. */
@Component({
  selector: 'att-line-drawing',
  imports: [NgxEchartsDirective],
  template: '<div echarts class="canvas" [options]="options()"></div>',
  providers: [provideEchartsCore({ echarts: () => import('./echarts').then(({ echarts }) => echarts) })],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: ':host, .canvas { display: block; height: 100%; overflow: hidden; }',
})
export class LineDrawing {
  readonly series = input.required<ChartSeries[]>();
  readonly marks = input.required<ChartMark[]>();
  readonly range = input.required<readonly [number, number]>();
  readonly gap = input.required<string>();
  readonly day = input.required<(at: string) => string>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly scheme = followScheme();
  private readonly place = inject(PracticeTime);
  /** A moment is of the day that it has in the practice. */
  private readonly dateOf = (at: string): string => (at.length > DATE_LENGTH ? dateIn(at, this.place.zone()) : at);
  protected readonly options = computed(() => {
    this.scheme();
    const series = this.series().map((one) => ({ ...one, points: one.points.map((point) => ({ ...point, at: this.dateOf(point.at) })) }));
    const marks = this.marks().map((mark) => ('at' in mark ? { ...mark, at: this.dateOf(mark.at) } : mark));
    return lineOptions(series, marks, this.range(), this.day(), paletteOf(this.host), this.gap());
  });
}

/** Counts up whenever the system changes between light and dark. */
function followScheme() {
  const changes = signal(0);
  const query = inject(DOCUMENT).defaultView?.matchMedia?.('(prefers-color-scheme: dark)');
  const changed = () => changes.update((count) => count + 1);
  query?.addEventListener('change', changed);
  inject(DestroyRef).onDestroy(() => query?.removeEventListener('change', changed));
  return changes;
}
