import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { careNames } from '@attune/exercises/domain';
import type { FinishedMeasure, MeasureCare } from '@attune/measures/domain';
import { Say } from '../../exercises/say';
import { W } from '../../exercises/words';
import { textOf } from '../texts';
import { MW } from '../words';

/** The end. Whom to call now is said to the one person whose own answers ask for it, from the reply alone: a reload knows nothing of it. */
@Component({
  selector: 'att-thanks',
  imports: [MatButtonModule, RouterLink],
  template: `
    @if (end().crisis; as crisis) {
      <h1 tabindex="-1" class="care">{{ crisis.words[words.language()] }}</h1>
      @for (number of crisis.numbers; track number.call) {
        <a class="call" [href]="'tel:' + number.call"><span>{{ number.name[words.language()] }}</span><strong>{{ number.call }}</strong></a>
      }
    } @else {
      <h1 tabindex="-1">{{ words.say(MW.thanks) }}</h1>
    }
    <p>{{ words.say(care().supervisors.length > 0 ? MW.readByMore : MW.readByOne, names()) }}</p>
    @if (end().result; as result) { <p>{{ text(result) }}</p> }
    <a mat-flat-button class="home" routerLink="/">{{ words.say(W.toHome) }}</a>
  `,
  styles: `
    :host { display: grid; gap: var(--att-4); }
    h1 { font-size: 1.5rem; line-height: 1.4; outline: none; }
    .care { font: 400 1.25rem / 1.5 var(--att-serif); text-wrap: pretty; }
    p { font-size: var(--att-text-l); line-height: 1.55; }
    .call { display: flex; align-items: center; justify-content: space-between; gap: var(--att-4); min-height: 64px; padding: var(--att-2) var(--att-4); border: 1px solid var(--mat-sys-primary); border-radius: var(--att-radius); background: var(--att-paper); color: inherit; text-decoration: none; }
    .call strong { color: var(--mat-sys-primary); font-size: var(--att-text-xl); font-variant-numeric: tabular-nums; }
    .home { width: 100%; min-height: 52px; margin-top: var(--att-2); }
  `,
})
export class Thanks {
  protected readonly words = inject(Say);
  protected readonly W = W;
  protected readonly MW = MW;
  readonly end = input.required<FinishedMeasure>();
  readonly care = input.required<MeasureCare>();
  protected readonly names = computed(() => careNames(this.care(), this.words.language()));

  protected text(result: NonNullable<FinishedMeasure['result']>): string {
    return textOf(result, this.words.language());
  }
}
