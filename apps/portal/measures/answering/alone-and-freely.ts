import { Component, inject, input, model, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { FREE_TO_ANSWER, type Freely } from '@attune/measures/domain';
import { Say } from '../../exercises/say';
import { MW } from '../words';

/** The last question of every measure. It can be left out; it is kept nowhere but in what is sent. */
@Component({
  selector: 'att-alone-and-freely',
  imports: [MatButtonModule],
  template: `
    <h1 tabindex="-1" id="freely" aria-describedby="freely-hint">{{ words.say(last.ask) }}</h1>
    <p id="freely-hint">{{ words.say(last.hint) }} {{ words.say(MW.optional) }}</p>
    <div class="answers" role="group" aria-labelledby="freely">
      @for (option of last.options; track option.value) {
        <button type="button" [attr.aria-pressed]="freely() === option.value" [disabled]="mayBeSent()" (click)="toggle(option.value)">{{ words.say(option.label) }}</button>
      }
    </div>
    @if (unsent()) { <p role="alert">{{ words.say(mayBeSent() ? MW.notHeard : MW.notSent) }}</p> }
    <button mat-flat-button type="button" class="send" [disabled]="busy()" (click)="send.emit()">{{ words.say(MW.sendAll) }}</button>
  `,
  styleUrl: './answers.scss',
  styles: `
    :host { display: grid; gap: var(--att-4); }
    h1 { font-size: 1.5rem; outline: none; }
    #freely-hint { color: var(--att-muted); }
    .answers { margin-bottom: var(--att-3); }
    .send { width: 100%; min-height: 52px; }
  `,
})
export class AloneAndFreely {
  protected readonly words = inject(Say);
  protected readonly MW = MW;
  protected readonly last = FREE_TO_ANSWER;
  readonly busy = input(false);
  readonly unsent = input(false);
  /** Sent, and nothing heard of it: what was chosen cannot be changed any more. */
  readonly mayBeSent = input(false);
  readonly send = output();
  /** Held by the page, so that going back to a question loses nothing. */
  readonly freely = model<Freely | null>(null);

  /** A second press takes it back. */
  protected toggle(value: Freely): void {
    this.freely.update((before) => (before === value ? null : value));
  }
}
