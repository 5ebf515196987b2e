import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SEATS, type Seat } from '@attune/couples/domain';
import { type CoupleMeasure, FREELY_WORDS, isFlagged, type MeasurePoint } from '@attune/measures/domain';
import { Lane, PracticeTime, show } from '@attune/ui';
import { isReadable, LEVEL_WORDS, resultWords, sinceWords } from '../words';

/** Every sending of one measure, newest first, with what came of it: all that the picture shows, and more. */
@Component({
  selector: 'att-each-time',
  imports: [Lane, RouterLink],
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="measure().name + ', each time'">
      <table>
        <thead><tr><th scope="col">Date</th><th scope="col">Who</th><th scope="col">Result</th><th scope="col">Since the one before</th><th scope="col">To know</th></tr></thead>
        <tbody>
          @for (row of rows(); track row.point.administrationId) {
            <tr>
              <th scope="row">{{ row.day }}</th>
              <td><att-lane [seat]="row.seat" [name]="names()[row.seat]" /></td>
              <td>@if (row.opens) { <a [routerLink]="['/measures/administrations', row.point.administrationId]">{{ row.result }}</a> } @else { {{ row.result }} }</td>
              <td>{{ row.since }}</td>
              <td>@for (words of row.notes; track words) { <span>{{ words }}</span> }</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .scroll { max-height: 420px; overflow: auto; border: var(--att-line); border-radius: var(--att-radius); }
    table { width: 100%; font-size: var(--att-text-s); border-collapse: collapse; }
    th, td { padding: 6px var(--att-3); text-align: start; font-weight: 400; vertical-align: baseline; border-block-end: var(--att-line); }
    thead th { position: sticky; top: 0; background: var(--mat-sys-surface-container-highest); font-weight: 600; }
    tbody th { white-space: nowrap; }
    td span { display: block; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EachTime {
  readonly measure = input.required<CoupleMeasure>();
  readonly names = input.required<Readonly<Record<Seat, string>>>();

  private readonly place = inject(PracticeTime);
  protected readonly rows = computed(() => {
    const { lines, worse } = this.measure();
    return SEATS.flatMap((seat) => lines[seat].points.toReversed().map((point) => ({ seat, point })))
      .sort((one, other) => Number(one.point.on < other.point.on) - Number(one.point.on > other.point.on))
      .map(({ seat, point }) => ({
        seat, point,
        day: show('date', point.on, this.place.zone(), this.place.locale()),
        result: resultWords(point, this.measure()),
        since: point.change ? sinceWords(point.change, worse) : '',
        opens: isReadable(point),
        notes: notesOf(point),
      }));
  });
}

function notesOf({ alerts, freely, prorated, answered, of, sameSitting, state }: MeasurePoint): string[] {
  return [
    ...alerts.map(({ level, why, act }) => `${LEVEL_WORDS[level]}: ${why} ${act}`),
    prorated ? 'Scaled up' : '',
    state === 'finished' && answered < of ? `${answered} of ${of} answered` : '',
    freely && isFlagged(freely) ? (FREELY_WORDS[freely].split('. ')[0] ?? '') : '',
    sameSitting ? 'Both at about the same time' : '',
  ].filter(Boolean);
}
