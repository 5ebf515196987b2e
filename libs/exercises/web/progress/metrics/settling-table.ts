import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type MetricPoint, PATTERN_WORDS, type SeatNames } from '@attune/exercises/domain';
import { DayPipe } from '@attune/ui';
import { titleOf } from '../../words';

/** What each occasion did to the two, newest first. */
@Component({
  selector: 'att-settling-table',
  imports: [DayPipe],
  template: `
    <div class="scroll" tabindex="0" role="region" aria-label="Settling, occasion by occasion, table">
      <table>
        <thead>
          <tr>
            <th scope="col">Occasion</th>
            <th scope="col" class="number">{{ names().a }} calmer by</th>
            <th scope="col" class="number">{{ names().b }} calmer by</th>
            <th scope="col" class="number">Nearer by</th>
            <th scope="col">What it did</th>
          </tr>
        </thead>
        <tbody>
          @for (each of occasions(); track $index) {
            <tr>
              <th scope="row">{{ each.on | attDay }}, {{ title(each) }}</th>
              <td class="number">{{ by(each, 'a') }}</td>
              <td class="number">{{ by(each, 'b') }}</td>
              <td class="number">{{ signed(each.settled?.nearer ?? null) }}</td>
              <td>{{ pattern(each) }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .scroll { max-height: 320px; overflow: auto; border: var(--att-line); border-radius: var(--att-radius); }
    table { width: 100%; font-size: var(--att-text-s); }
    th, td { padding: 6px var(--att-3); text-align: start; vertical-align: top; font-weight: 400; border-block-end: var(--att-line); }
    thead th { position: sticky; top: 0; background: var(--mat-sys-surface-container-highest); font-weight: 600; }
    tbody tr:last-child > * { border-block-end: 0; }
    .number { text-align: end; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettlingTable {
  readonly occasions = input.required<readonly MetricPoint[]>();
  readonly names = input.required<SeatNames>();

  protected readonly title = ({ exercise, inRoom }: MetricPoint) => `${titleOf(exercise)}${inRoom ? ' in the room' : ''}`;
  protected readonly pattern = ({ settled }: MetricPoint) => (settled?.pattern ? PATTERN_WORDS[settled.pattern] : 'One of the two did not say.');
  protected readonly by = (point: MetricPoint, seat: 'a' | 'b') => `${this.signed(point[seat])}${point[seat] !== null && point.settled?.low[seat] ? ', low before' : ''}`;
  protected readonly signed = (value: number | null) => (value === null ? '' : String(value).replace('-', '−'));
}
