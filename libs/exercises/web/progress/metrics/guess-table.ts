import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { aboutWords, type MetricLine, type SeatNames } from '@attune/exercises/domain';
import { Lane } from '@attune/ui';

/** What guesses follow, feeling by feeling: a block of rows for each who guesses. */
@Component({
  selector: 'att-guess-table',
  imports: [Lane],
  template: `
    <div class="scroll" tabindex="0" role="region" aria-label="What a guess follows, table">
      @for (block of blocks(); track block.seat) {
        <table>
          <caption><att-lane [seat]="block.seat" [name]="block.name + '’s guess of ' + block.other" /></caption>
          <thead>
            <tr>
              <th scope="col">Of</th>
              <th scope="col" class="number">goes with {{ block.other }}’s</th>
              <th scope="col" class="number">with {{ block.name }}’s own</th>
              <th scope="col" class="number">more or less</th>
              <th scope="col" class="number">occasions</th>
            </tr>
          </thead>
          <tbody>
            @for (line of block.lines; track line.about) {
              <tr>
                <th scope="row">{{ about(line) }}</th>
                <td class="number">{{ figure(line, 't') }}</td>
                <td class="number">{{ figure(line, 's') }}</td>
                <td class="number">{{ figure(line, 'b0') }}</td>
                <td class="number">{{ line.n }}</td>
              </tr>
            }
          </tbody>
        </table>
      }
    </div>
  `,
  styles: `
    .scroll { display: grid; gap: var(--att-3); overflow: auto; }
    caption { padding-block-end: var(--att-1); text-align: start; }
    table { width: 100%; font-size: var(--att-text-s); }
    th, td { padding: 4px var(--att-2); text-align: start; font-weight: 400; border-block-end: var(--att-line); }
    thead th { vertical-align: bottom; font-weight: 600; }
    .number { text-align: end; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GuessTable {
  readonly lines = input.required<readonly MetricLine[]>();
  readonly names = input.required<SeatNames>();

  protected readonly blocks = computed(() => {
    const { a, b } = this.names();
    const of = (seat: 'a' | 'b', name: string, other: string) => ({ seat, name, other, lines: this.lines().filter((line) => line.of === seat && line.values !== null) });
    return [of('a', a, b), of('b', b, a)].filter(({ lines }) => lines.length);
  });
  protected readonly about = ({ about }: MetricLine) => aboutWords(about);
  protected readonly figure = ({ values }: MetricLine, key: string) => {
    const value = values?.[key] ?? null;
    return value === null ? 'undefined' : `${key === 'b0' && value > 0 ? '+' : ''}${value.toFixed(key === 'b0' ? 1 : 2)}`.replace('-', '−');
  };
}
