import { Component, computed, inject, input, output } from '@angular/core';
import { type AskedMeasure, type Texts } from '@attune/measures/domain';
import { Say } from '../../exercises/say';
import { languageOf, textOf } from '../texts';
import { MW } from '../words';

/** One item: a press on an answer is the answer. Nothing is filled in beforehand, and leaving it unsaid is as large as the rest. */
@Component({
  selector: 'att-question',
  template: `
    <p class="place">{{ words.say(MW.place, { n: at() + 1, all: asked().items.length }) }}</p>
    <div class="asked" [attr.lang]="lang()">
      <p id="said-before">
        @if (instruction(); as instruction) { <span>{{ text(instruction) }}</span> }
        @if (heading(); as heading) { <span>{{ text(heading) }}</span> }
      </p>
      <h1 tabindex="-1" id="question" aria-describedby="said-before">{{ text(item().text) }}</h1>
    </div>
    <div class="answers" role="group" aria-labelledby="question">
      @for (option of item().options; track option.value; let first = $first, last = $last) {
        <button type="button" [attr.lang]="lang()" [attr.aria-pressed]="chosen() === option.value" (click)="choose($event, option.value)">
          <span>{{ text(option.label) }}</span>
          @if (item().ends; as ends) {
            @if (first) { <span>{{ text(ends.left) }}</span> }
            @if (last) { <span>{{ text(ends.right) }}</span> }
          }
        </button>
      }
      <button type="button" class="unsaid" [attr.aria-pressed]="chosen() === null" (click)="choose($event, null)">{{ words.say(MW.ratherNot) }}</button>
    </div>
  `,
  styleUrl: './answers.scss',
  styles: `
    :host { display: grid; gap: var(--att-3); }
    .place, #said-before { color: var(--att-muted); font-size: var(--att-text-s); line-height: 1.5; }
    .place { font-variant-numeric: tabular-nums; }
    .asked { display: grid; gap: var(--att-2); align-content: start; min-height: 8rem; }
    #said-before { display: grid; gap: var(--att-1); }
    #said-before:empty { display: none; }
    h1 { font-size: 1.375rem; line-height: 1.35; outline: none; text-wrap: pretty; }
  `,
})
export class Question {
  protected readonly words = inject(Say);
  protected readonly MW = MW;
  readonly asked = input.required<AskedMeasure>();
  readonly at = input.required<number>();
  /** The value marked, null for "rather not say", undefined for none. */
  readonly chosen = input.required<number | null | undefined>();
  readonly answered = output<number | null>();

  protected readonly item = computed(() => this.asked().items[this.at()]!);
  protected readonly lang = computed(() => languageOf(this.item().text, this.words.language()));
  protected readonly instruction = computed(() => (this.at() < this.asked().instructed ? this.asked().instruction : null));
  /** A heading holds for the items after it too, up to the next one. */
  protected readonly heading = computed(() => this.asked().items.slice(0, this.at() + 1).findLast(({ heading }) => heading)?.heading);

  protected text(texts: Texts): string {
    return textOf(texts, this.words.language());
  }

  /** The second press of a double one would answer the next question, which nobody has read yet. */
  protected choose({ detail }: MouseEvent, value: number | null): void {
    if (detail < 2) this.answered.emit(value);
  }
}
