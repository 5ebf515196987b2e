import { type HttpErrorResponse } from '@angular/common/http';
import { Component, inject, input, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { CARD_FIELDS, CARD_MAX, type CardText as Text, MOST_CARDS, VOICE } from '@attune/exercises/domain';
import { CardText } from '../card-text';
import { ExercisesClient } from '../exercises-client';
import { Say } from '../say';
import { W } from '../words';

/** One's own trigger cards: short lines, read by the clinician first, taken back at any time. */
@Component({
  selector: 'att-cards',
  imports: [MatButtonModule, CardText],
  template: `
    <h1 tabindex="-1">{{ words.say(W.trigger) }}</h1>
    <p class="hint">{{ words.say(W.noStory, { clinician: clinician() }) }}</p>
    @for (card of cards.value()?.items ?? []; track card.id) {
      @if (card.state !== 'recalled') {
        <att-card-text [card]="card" />
        <button mat-button type="button" (click)="recall(card.id)">{{ words.say(W.recallCard) }}</button>
      }
    }
    @if (writing()) {
      <form (submit)="keep($event)">
        @for (part of parts; track part) {
          <label>{{ words.say(W[part]) }}<input [name]="part" type="text" [maxLength]="max" autocomplete="off" /></label>
        }
        @if (trouble(); as words) { <p role="alert">{{ words }}</p> }
        <button mat-stroked-button type="submit">{{ words.say(W.keepCard) }}</button>
      </form>
    } @else if ((cards.value()?.items ?? []).length < most) {
      <button mat-stroked-button type="button" (click)="writing.set(true)">{{ words.say(W.addCard) }}</button>
    }
    <button mat-flat-button type="button" (click)="next.emit()">{{ words.say(W.next) }}</button>
  `,
  styles: `
    :host, form { display: grid; gap: var(--att-3); }
    h1 { font-size: 1.5rem; outline: none; }
    .hint { color: var(--att-muted); font-size: var(--att-text-s); }
    label { display: grid; gap: var(--att-1); font-size: var(--att-text-s); color: var(--att-muted); }
    input { min-height: 48px; padding: 0 var(--att-3); border: var(--att-line); border-radius: var(--att-radius-s); background: var(--att-paper); color: var(--mat-sys-on-surface); font: 400 1rem / 1.4 var(--att-sans); }
    button { min-height: 48px; }
  `,
})
export class Cards {
  protected readonly words = inject(Say);
  private readonly client = inject(ExercisesClient);
  protected readonly W = W;
  protected readonly parts = CARD_FIELDS;
  protected readonly max = CARD_MAX;
  protected readonly most = MOST_CARDS;
  readonly clinician = input.required<string>();
  readonly next = output();
  protected readonly writing = signal(false);
  protected readonly trouble = signal('');
  protected readonly cards = rxResource({ stream: () => this.client.cards() });

  protected keep(event: Event): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const card = Object.fromEntries(CARD_FIELDS.map((part) => [part, String(form.get(part) ?? '').trim()])) as unknown as Text;
    if (card.trigger === '') return this.trouble.set(this.words.say(W.needTrigger));
    this.client.addCard(card).subscribe({
      next: () => {
        this.writing.set(false);
        this.trouble.set('');
        this.cards.reload();
      },
      error: (error: HttpErrorResponse) => this.trouble.set(this.words.say(error.status === 0 ? VOICE.offline : W.tryAgain)),
    });
  }
  protected recall(id: string): void {
    this.client.recallCard(id).subscribe(() => this.cards.reload());
  }
}
