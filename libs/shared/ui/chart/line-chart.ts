import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../mark/icon';
import { Lane } from '../mark/lane';
import { PracticeTime } from '../time/practice-time';
import { show } from '../time/show';
import { LineDrawing } from './line-drawing';
import { feetOf, marksInWords, summaryOf, tableOf, type ChartMark, type ChartSeries } from './line-chart-data';

/** Values over time, a line a person. The words under it and the table behind it say all that the picture shows. */
@Component({
  selector: 'att-line-chart',
  imports: [Icon, Lane, LineDrawing, MatButton],
  template: `
    <figure [attr.aria-label]="label()">
      <figcaption>
        <h3>{{ label() }}</h3>
        <span class="who">
          @for (one of series(); track one.name) {
            <att-lane [seat]="one.seat" [name]="one.name" />
          }
          @for (one of feet(); track one.label) {
            <span class="foot att-muted att-small">
              <svg viewBox="0 0 10 10" aria-hidden="true">@if (one.foot === 'triangle') { <path d="M5 1 9 9H1Z" /> } @else { <path d="M4 0h3v10H4Z" /> }</svg>{{ one.label }}
            </span>
          }
        </span>
      </figcaption>
      @if (asTable()) {
        <div class="scroll" tabindex="0" role="region" [attr.aria-label]="label() + ', table'">
          <table>
            <thead>
              <tr>
                <th scope="col">Date</th>
                @for (one of series(); track one.name) {
                  <th scope="col" class="number">{{ one.name }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track $index) {
                <tr>
                  <th scope="row">{{ day(row.at) }}</th>
                  @for (value of row.values; track $index) {
                    <td class="number">{{ value === undefined ? '' : (value ?? gap()) }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        @defer (on viewport) {
          <att-line-drawing aria-hidden="true" [series]="series()" [marks]="marks()" [range]="range()" [day]="day" [gap]="gap()" [style.height.px]="height()" />
        } @placeholder {
          <div [style.height.px]="height()"></div>
        } @error {
          <p class="att-muted">The picture could not be loaded. The table has the same values.</p>
        }
      }
      <div class="below">
        <div class="att-muted att-small">
          @for (line of summary(); track $index) {
            <p>{{ line }}</p>
          }
          @for (line of marked(); track $index) {
            <p>{{ line }}</p>
          }
        </div>
        <button matButton type="button" (click)="asTable.set(!asTable())" [attr.aria-pressed]="asTable()">
          <att-icon name="table" [size]="18" />Table
        </button>
      </div>
    </figure>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './line-chart.css',
})
export class LineChart {
  readonly series = input.required<ChartSeries[]>();
  readonly label = input.required<string>();
  /** Lowest and highest possible value: the whole scale is always shown, so that small moves look small. */
  readonly range = input.required<readonly [number, number]>();
  readonly marks = input<ChartMark[]>([]);
  readonly height = input(220);
  /** What a gap is, in the table and at the picture. */
  readonly gap = input('no answer');

  private readonly place = inject(PracticeTime);
  protected readonly asTable = signal(false);
  protected readonly day = (at: string) => show('date', at, this.place.zone(), this.place.locale());
  protected readonly rows = computed(() => tableOf(this.series()));
  protected readonly summary = computed(() => summaryOf(this.series(), this.day));
  protected readonly feet = computed(() => feetOf(this.marks()));
  protected readonly marked = computed(() => marksInWords(this.marks(), this.day));
}
