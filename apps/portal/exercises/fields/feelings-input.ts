import { Component, inject, input, model } from '@angular/core';
import { type Feeling, FEELING_WORDS, FEELINGS, type FeelingsAnswer } from '@attune/exercises/domain';
import { Say } from '../say';
import { ScaleInput } from './scale-input';

/** The six feelings, each on a slider of its own; what is left alone stays "I don't know". */
@Component({
  selector: 'att-feelings-input',
  imports: [ScaleInput],
  template: `
    @for (feeling of feelings; track feeling) {
      <div class="feeling" role="group" [attr.aria-label]="name(feeling)">
        <h3>{{ name(feeling) }}</h3>
        <att-scale-input [label]="name(feeling)" [low]="none()" [high]="much()" [value]="of(feeling)" (valueChange)="put(feeling, $event)" />
      </div>
    }
  `,
  styles: `
    :host { display: grid; gap: var(--att-5); }
    .feeling { display: grid; gap: var(--att-1); padding-bottom: var(--att-4); border-bottom: var(--att-line); }
    .feeling:last-child { border-bottom: 0; }
  `,
})
export class FeelingsInput {
  private readonly words = inject(Say);
  readonly label = input.required<string>();
  readonly value = model<FeelingsAnswer | null | undefined>(undefined);
  protected readonly feelings = FEELINGS;
  private readonly touched: Partial<Record<Feeling, number | null>> = {};

  protected name(feeling: Feeling): string {
    return this.words.say(FEELING_WORDS[feeling]);
  }
  protected none(): string {
    return this.words.say({ en: 'Not at all', es: 'Nada' });
  }
  protected much(): string {
    return this.words.say({ en: 'Very much', es: 'Muchísimo' });
  }
  /** A feeling that comes back null from an earlier visit was not rated: the slider stands untouched again. */
  protected of(feeling: Feeling): number | null | undefined {
    return feeling in this.touched ? this.touched[feeling] : (this.value()?.[feeling] ?? undefined);
  }
  protected put(feeling: Feeling, rating: number | null | undefined): void {
    this.touched[feeling] = rating ?? null;
    const all = Object.fromEntries(FEELINGS.map((each) => [each, this.of(each) ?? null])) as Record<Feeling, number | null>;
    this.value.set(all);
  }
}
