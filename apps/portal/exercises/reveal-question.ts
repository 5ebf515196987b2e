import { Component, computed, inject, input, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { of } from 'rxjs';
import { MatButtonModule } from '@angular/material/button';
import type { RevealChoice } from '@attune/exercises/domain';
import { CardText } from './card-text';
import { ExercisesClient } from './exercises-client';
import { Say } from './say';
import { W } from './words';

/** May your partner read this? Both answers are equal buttons, and what follows is the same. What was chosen before is never shown. */
@Component({
  selector: 'att-reveal-question',
  imports: [MatButtonModule, CardText],
  template: `
    <p>{{ when() }}</p>
    @if (withCards() && ready().length > 0) {
      <p class="quiet">{{ words.say(W.chooseCard) }}</p>
      @for (card of ready(); track card.id) {
        <button type="button" class="pick" [attr.aria-pressed]="picked() === card.id" (click)="picked.set(picked() === card.id ? null : card.id)"><att-card-text [card]="card" /></button>
      }
    }
    <div class="two">
      <button mat-stroked-button type="button" (click)="choose(true)">{{ words.say(W.yesShow) }}</button>
      <button mat-stroked-button type="button" (click)="choose(false)">{{ words.say(W.noKeep) }}</button>
    </div>
    @if (cardMissing()) { <p role="alert">{{ words.say(W.pickFirst) }}</p> }
  `,
  styles: `
    :host { display: grid; gap: var(--att-4); }
    .quiet { color: var(--att-muted); font-size: var(--att-text-s); }
    .two { display: grid; gap: var(--att-2); }
    .two button { width: 100%; min-height: 52px; }
    .pick { padding: 0; border: 2px solid transparent; border-radius: var(--att-radius); background: none; color: inherit; text-align: start; cursor: pointer; }
    .pick[aria-pressed='true'] { border-color: var(--mat-sys-primary); }
  `,
})
export class RevealQuestion {
  protected readonly words = inject(Say);
  private readonly client = inject(ExercisesClient);
  protected readonly W = W;
  /** When it would open, in words. */
  readonly when = input.required<string>();
  /** Is it one of one's own cards that would be read? */
  readonly withCards = input(false);
  readonly chosen = output<RevealChoice>();
  protected readonly picked = signal<string | null>(null);
  protected readonly cardMissing = signal(false);

  private readonly cards = rxResource({
    params: () => this.withCards(),
    stream: ({ params }) => (params ? this.client.cards() : of({ items: [] })),
  });
  protected readonly ready = computed(() => (this.cards.hasValue() ? this.cards.value().items.filter((card) => card.state === 'approved' || card.state === 'proposed') : []));

  protected choose(agrees: boolean): void {
    const cardId = this.picked();
    this.cardMissing.set(agrees && this.withCards() && cardId === null);
    if (!this.cardMissing()) this.chosen.emit({ agrees, ...(agrees && cardId !== null && { cardId }) });
  }
}
