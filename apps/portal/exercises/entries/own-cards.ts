import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { Confirm } from '@attune/ui';
import { CardText } from '../card-text';
import { ExercisesClient } from '../exercises-client';
import { Say } from '../say';
import { W } from '../words';

/** One's own trigger cards; each can be taken back, also one that was shown. */
@Component({
  selector: 'att-own-cards',
  imports: [MatButtonModule, CardText],
  template: `
    @if (kept().length > 0) {
      <h2>{{ words.say(W.ownCards) }}</h2>
      @for (card of kept(); track card.id) {
        <att-card-text [card]="card" />
        <button mat-button type="button" (click)="recall(card.id)">{{ words.say(W.recallCard) }}</button>
      }
    }
  `,
  styles: ':host { display: grid; gap: var(--att-3); justify-items: start; } att-card-text { width: 100%; } button { min-height: 44px; }',
})
export class OwnCards {
  protected readonly words = inject(Say);
  private readonly client = inject(ExercisesClient);
  private readonly confirm = inject(Confirm);
  protected readonly W = W;
  private readonly cards = rxResource({ stream: () => this.client.cards() });
  protected readonly kept = computed(() => (this.cards.hasValue() ? this.cards.value().items.filter((card) => card.state !== 'recalled') : []));

  /** What was opened stays readable for the day: that is said before, since nobody could tell. */
  protected async recall(id: string): Promise<void> {
    const sure = await this.confirm.ask({ heading: this.words.say(W.recallAsk), text: this.words.say(W.recallHelp), act: this.words.say(W.recallCard) });
    if (sure) this.client.recallCard(id).subscribe(() => this.cards.reload());
  }
}
