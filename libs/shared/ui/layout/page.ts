import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A page: one heading, one line under it, its acts beside it. `[width]="'reading'"` for a single narrow column. */
@Component({
  selector: 'att-page',
  template: `
    <header>
      <div class="words">
        <ng-content select="[above]" />
        <h1 tabindex="-1">{{ heading() }}</h1>
        @if (sub()) {
          <p class="att-muted">{{ sub() }}</p>
        }
      </div>
      <div class="acts"><ng-content select="[actions]" /></div>
    </header>
    <ng-content />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.reading]': 'width() === "reading"' },
  styles: `
    :host { display: grid; gap: var(--att-5); align-content: start; max-width: var(--att-page); margin-inline: auto; }
    :host(.reading) { max-width: 760px; }
    header { display: flex; flex-wrap: wrap; gap: var(--att-3) var(--att-5); align-items: end; justify-content: space-between; }
    .words { display: grid; gap: var(--att-1); min-width: 0; }
    .acts { display: flex; flex-wrap: wrap; gap: var(--att-2); align-items: center; }
    .acts:empty { display: none; }
  `,
})
export class Page {
  readonly heading = input.required<string>();
  readonly sub = input('');
  readonly width = input<'wide' | 'reading'>('wide');
}
