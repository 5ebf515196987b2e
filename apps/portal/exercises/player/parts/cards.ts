import { Component, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { CARD_FIELDS, CARD_MAX, type CardText as Text } from '@attune/exercises/domain';
import { CardText } from '../../card-text';
import { Say } from '../../say';
import { W } from '../../words';
import type { MyCards } from '../kept/my-cards';
import { Earlier } from './earlier';

/** One's own trigger cards: short lines, read by the clinician first, taken back at any time. They are sent with the run. */
@Component({
  selector: 'att-cards',
  imports: [MatButtonModule, CardText, Earlier],
  template: `
    <h1 tabindex="-1">{{ words.say(W.trigger) }}</h1>
    <p class="hint">{{ words.say(W.noStory, { clinician: clinician() }) }}</p>
    @if (of().someHidden()) { <att-earlier of="cards" (given)="unhide.emit()" /> }
    @for (card of of().shown(); track card.id) {
      <att-card-text [card]="card" />
      <button mat-button type="button" (click)="recall(card.id)">{{ words.say(W.recallCard) }}</button>
    }
    @if (writing()) {
      <form (submit)="add($event)" (input)="write($event)">
        @for (part of parts; track part) {
          <label>{{ words.say(W[part]) }}<input [name]="part" type="text" [maxLength]="max" autocomplete="off" /></label>
        }
        <button mat-stroked-button type="submit">{{ words.say(W.keepCard) }}</button>
      </form>
    } @else if (of().hasRoom()) {
      <button mat-stroked-button type="button" (click)="writing.set(true)">{{ words.say(W.addCard) }}</button>
    }
    @if (trouble(); as words) { <p role="alert">{{ words }}</p> }
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
  protected readonly W = W;
  protected readonly parts = CARD_FIELDS;
  protected readonly max = CARD_MAX;
  readonly of = input.required<MyCards>();
  readonly clinician = input.required<string>();
  readonly next = output();
  /** Something was kept: it may be sent. */
  readonly kept = output();
  readonly unhide = output();
  protected readonly writing = signal(false);
  protected readonly trouble = signal('');

  protected write(event: Event): void {
    const form = new FormData((event.target as HTMLInputElement).form ?? undefined);
    this.of().write(Object.fromEntries(CARD_FIELDS.map((part) => [part, String(form.get(part) ?? '')])) as unknown as Text);
  }
  protected add(event: Event): void {
    event.preventDefault();
    if (!this.of().add()) return this.trouble.set(this.words.say(W.needTrigger));
    this.trouble.set('');
    this.writing.set(false);
    this.kept.emit();
  }
  protected recall(id: string): void {
    this.trouble.set('');
    this.of().recall(id).catch(() => this.trouble.set(this.words.say(W.noConnection)));
  }
}
