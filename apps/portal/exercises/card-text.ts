import { Component, inject, input } from '@angular/core';
import { CARD_FIELDS, type CardText as Text } from '@attune/exercises/domain';
import { Say } from './say';
import { W } from './words';

/** A trigger card as it reads. */
@Component({
  selector: 'att-card-text',
  template: `
    <dl>
      @for (part of parts; track part) {
        @if (card()[part]) { <dt>{{ words.say(W[part]) }}</dt><dd>{{ card()[part] }}</dd> }
      }
    </dl>
  `,
  styles: `
    dl { display: grid; gap: var(--att-1); margin: 0; padding: var(--att-4); border: var(--att-line); border-radius: var(--att-radius); background: var(--att-paper); }
    dt { color: var(--att-muted); font-size: var(--att-text-s); }
    dd { margin: 0 0 var(--att-2); font: 400 1.0625rem / 1.5 var(--att-serif); }
  `,
})
export class CardText {
  protected readonly words = inject(Say);
  protected readonly W = W;
  protected readonly parts = CARD_FIELDS;
  readonly card = input.required<Text>();
}
