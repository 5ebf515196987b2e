import { Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { careNames } from '@attune/exercises/domain';
import type { OpenedAdministration } from '@attune/measures/domain';
import { Say } from '../../exercises/say';
import { W } from '../../exercises/words';
import { languageOf } from '../texts';
import { MW } from '../words';

/** Before the first question: that somebody could look, and who will see the answers, by name. */
@Component({
  selector: 'att-before-questions',
  imports: [MatButtonModule],
  template: `
    @if (opened().asked.alone) {
      <h1 tabindex="-1">{{ words.say(MW.couldLook) }}</h1>
      <p>{{ words.say(MW.inPerson, names()) }}</p>
      <h2>{{ words.say(W.whoTitle) }}</h2>
    } @else {
      <h1 tabindex="-1">{{ words.say(W.whoTitle) }}</h1>
    }
    <p>{{ words.say(opened().care.supervisors.length > 0 ? MW.seesMore : MW.seesOne, names()) }}</p>
    <p class="quiet">{{ words.say(MW.howItGoes, { n: opened().asked.items.length }) }} @if (others()) { {{ words.say(MW.othersWords) }} }</p>
    <div class="foot">
      <button mat-flat-button type="button" (click)="begin.emit()">{{ words.say(goesOn() ? W.goOn : W.start) }}</button>
      <button mat-button type="button" (click)="later.emit()">{{ words.say(W.notNow) }}</button>
    </div>
  `,
  styles: `
    :host { display: grid; gap: var(--att-4); font-size: var(--att-text-l); line-height: 1.55; }
    h1 { font-size: 1.5rem; outline: none; }
    h2 { color: var(--att-muted); font: 600 var(--att-text-s) / 1.4 var(--att-sans); margin-bottom: calc(-1 * var(--att-3)); }
    .quiet { color: var(--att-muted); font-size: var(--att-text-s); }
    .foot { display: grid; gap: var(--att-2); margin-top: var(--att-2); }
    .foot > * { width: 100%; min-height: 52px; }
  `,
})
export class BeforeQuestions {
  protected readonly words = inject(Say);
  protected readonly W = W;
  protected readonly MW = MW;
  readonly opened = input.required<OpenedAdministration>();
  readonly goesOn = input(false);
  readonly begin = output();
  readonly later = output();
  protected readonly names = computed(() => careNames(this.opened().care, this.words.language()));
  /** Its authors have not written it in the reader's language. */
  protected readonly others = computed(() => {
    const text = this.opened().asked.items[0]?.text;
    return text !== undefined && languageOf(text, this.words.language()) !== this.words.language();
  });
}
