import { Component, inject, input } from '@angular/core';
import type { CrisisWords } from '@attune/measures/domain';
import { Say } from '../../exercises/say';

/** Whom to call now, said to the one person whose own answers ask for it, from the server's reply alone: a reload knows nothing of it. */
@Component({
  selector: 'att-crisis',
  template: `
    @if (heads()) {
      <h1 tabindex="-1">{{ of().words[words.language()] }}</h1>
    } @else {
      <p>{{ of().words[words.language()] }}</p>
    }
    @for (number of of().numbers; track number.call) {
      <a class="call" [href]="'tel:' + number.call"><span>{{ number.name[words.language()] }}</span><strong>{{ number.call }}</strong></a>
    }
  `,
  styles: `
    :host { display: grid; gap: var(--att-4); }
    h1, p { outline: none; font: 400 1.25rem / 1.5 var(--att-serif); text-wrap: pretty; }
    .call { display: flex; align-items: center; justify-content: space-between; gap: var(--att-4); min-height: 64px; padding: var(--att-2) var(--att-4); border: 1px solid var(--mat-sys-primary); border-radius: var(--att-radius); background: var(--att-paper); color: inherit; text-decoration: none; }
    .call strong { color: var(--mat-sys-primary); font-size: var(--att-text-xl); font-variant-numeric: tabular-nums; }
  `,
})
export class Crisis {
  protected readonly words = inject(Say);
  readonly of = input.required<CrisisWords>();
  /** Whether its words are the heading of the screen. */
  readonly heads = input(false);
}
