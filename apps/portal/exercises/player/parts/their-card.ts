import { Component, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { type TheirCardReply, VOICE } from '@attune/exercises/domain';
import { CardText } from '../../card-text';
import { Say } from '../../say';
import { W } from '../../words';

/** The partner's card that was opened, or the one sentence that stands for every reason why not. */
@Component({
  selector: 'att-their-card',
  imports: [MatButtonModule, CardText],
  template: `
    @let it = card();
    @if (it.available) {
      <h1 tabindex="-1">{{ words.say(W.theirCard, { name: it.partnerName }) }}</h1>
      <att-card-text [card]="it.card" />
    } @else {
      <h1 tabindex="-1">{{ words.say(VOICE.notAvailable) }}</h1>
    }
    <button mat-flat-button type="button" (click)="next.emit()">{{ words.say(W.next) }}</button>
  `,
  styles: ':host { display: grid; gap: var(--att-4); } h1 { font-size: 1.5rem; outline: none; } button { min-height: 52px; }',
})
export class TheirCard {
  protected readonly words = inject(Say);
  protected readonly W = W;
  protected readonly VOICE = VOICE;
  readonly card = input.required<TheirCardReply>();
  readonly next = output();
}
