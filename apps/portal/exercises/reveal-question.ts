import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { OwnCard, RevealChoice } from '@attune/exercises/domain';
import { CardText } from './card-text';
import { Say } from './say';
import { W } from './words';

/** May your partner read this? Both answers are equal buttons, and what follows is the same. What was chosen before is never shown. */
@Component({
  selector: 'att-reveal-question',
  imports: [MatButtonModule, CardText],
  template: `
    <p>{{ when() }}</p>
    @if (ready().length > 0) {
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
  protected readonly W = W;
  /** When it would open, in words. */
  readonly when = input.required<string>();
  /** One's own cards, where one of them would be read; null where it is the answers. */
  readonly cards = input<readonly OwnCard[] | null>(null);
  readonly chosen = output<RevealChoice>();
  protected readonly picked = signal<string | null>(null);
  protected readonly cardMissing = signal(false);

  protected readonly ready = computed(() => (this.cards() ?? []).filter((card) => card.state === 'approved' || card.state === 'proposed'));

  protected choose(agrees: boolean): void {
    const cardId = this.picked();
    this.cardMissing.set(agrees && this.cards() !== null && cardId === null);
    if (!this.cardMissing()) this.chosen.emit({ agrees, ...(agrees && cardId !== null && { cardId }) });
  }
}
