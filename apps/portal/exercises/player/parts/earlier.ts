import { Component, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { PasswordAgain } from '../../password-again';
import { Say } from '../../say';
import { W } from '../../words';

/** Something private was recorded here before this page was opened: it is shown for the password, and stays as it is without. */
@Component({
  selector: 'att-earlier',
  imports: [MatButtonModule, PasswordAgain],
  template: `
    <p>{{ words.say(of() === 'cards' ? W.earlierCards : W.earlier) }}</p>
    @if (asks()) {
      <att-password-again [label]="words.say(W.openEntries)" [button]="words.say(W.open)" (given)="given.emit()" />
    } @else {
      <button mat-button type="button" (click)="asks.set(true)">{{ words.say(W.showEarlier) }}</button>
    }
  `,
  styles: ':host { display: grid; gap: var(--att-2); } p { color: var(--att-muted); font-size: var(--att-text-s); } button { justify-self: start; min-height: 44px; }',
})
export class Earlier {
  protected readonly words = inject(Say);
  protected readonly W = W;
  readonly of = input<'field' | 'cards'>('field');
  readonly given = output();
  protected readonly asks = signal(false);
}
