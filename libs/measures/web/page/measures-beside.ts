import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SEATS } from '@attune/couples/domain';
import type { CoupleMeasure, CoupleMeasuresReply } from '@attune/measures/domain';
import { DayPipe, Icon, Lane, Loaded, reloadOn, State } from '@attune/ui';
import { MeasuresClient } from '../measures-client';
import { closed } from './measure-chart';

/** A small line a measure beside something else. It may be read over a shoulder: of a screen only that it was answered, of an alert only a mark. */
@Component({
  selector: 'att-measures-beside',
  imports: [DayPipe, Icon, Lane, Loaded, RouterLink, State],
  template: `
    <att-state [of]="measures" [lines]="3">
      <ng-container *attLoaded="measures; let known">
        @if (known.conjoint) {
          <p class="att-muted">Hidden in conjoint mode.</p>
        } @else {
          <ul class="plain">
            @for (row of rows(known); track row.name) {
              <li>
                <p class="name">{{ row.name }} @if (row.flag) { <a [routerLink]="['/couples', coupleId(), 'measures']" aria-label="Something here asks to be looked at"><att-icon name="flag" [size]="16" /></a> }</p>
                @for (part of row.parts; track part.seat) {
                  <p class="att-small"><att-lane [seat]="part.seat" [name]="part.name" [bare]="true" /><span aria-hidden="true">{{ part.name }}</span>: {{ part.words }}@if (part.on; as on) {, {{ on | attDay }}}</p>
                }
              </li>
            } @empty {
              <li class="att-muted">None answered yet.</li>
            }
          </ul>
        }
      </ng-container>
    </att-state>
  `,
  styles: `
    li { padding-block: var(--att-2); border-block-start: var(--att-line); }
    .name { font-weight: 550; }
    .name a { display: inline-grid; place-items: center; min-width: 24px; min-height: 24px; color: var(--att-muted); vertical-align: middle; }
    att-lane { margin-inline-end: 6px; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasuresBeside {
  readonly coupleId = input.required<string>();
  protected readonly measures = inject(MeasuresClient).ofCouple(this.coupleId);

  constructor() {
    reloadOn(this.measures, ['measures'], ({ coupleId }) => coupleId === undefined || coupleId === this.coupleId());
  }

  protected rows({ measures, partners }: CoupleMeasuresReply) {
    return measures.map((measure) => {
      const parts = SEATS.flatMap((seat) => {
        const over = closed(measure.lines[seat].points);
        const last = over.findLast(({ state }) => state === 'finished') ?? over.at(-1);
        return last ? [{ seat, name: partners[seat].name, words: wordsOf(measure, last), on: last.on, alerts: last.alerts.length }] : [];
      });
      return { name: measure.name, parts, flag: parts.some(({ alerts }) => alerts > 0) };
    }).filter(({ parts }) => parts.length);
  }
}

function wordsOf({ screen }: CoupleMeasure, { state, band, total }: ReturnType<typeof closed>[number]): string {
  if (state !== 'finished') return 'not answered';
  return screen ? 'answered' : (band ?? (total === null ? 'no total' : String(total)));
}
