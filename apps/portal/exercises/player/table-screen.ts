import { Component, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { Role, ShownStep } from '@attune/exercises/domain';
import { PasswordAgain } from '../password-again';
import { Say } from '../say';
import { W } from '../words';
import { TableTimer } from './table-timer';

/** The part together: one phone is laid on the table. Going on to what is private needs that person's password. */
@Component({
  selector: 'att-table-screen',
  imports: [MatButtonModule, TableTimer, PasswordAgain],
  template: `
    @switch (at()) {
      @case ('lay') {
        <h1 tabindex="-1">{{ words.say(W.onTable) }}</h1>
        <div class="foot">
          <button mat-flat-button type="button" (click)="at.set('runs')">{{ words.say(W.startTimer) }}</button>
          <button mat-button type="button" (click)="at.set('other')">{{ words.say(W.otherPhone) }}</button>
        </div>
      }
      @case ('runs') { <att-table-timer [steps]="steps()" [names]="names()" (finished)="at.set('lock')" /> }
      @case ('other') {
        <h1 tabindex="-1">{{ words.say(W.otherPhone) }}</h1>
        <div class="foot"><button mat-flat-button type="button" (click)="finished.emit()">{{ words.say(W.next) }}</button></div>
      }
      @case ('lock') {
        <h1 tabindex="-1">{{ words.say(W.tableDone) }}</h1>
        <att-password-again [label]="words.say(W.itsMe)" [button]="words.say(W.next)" [goesOnOffline]="true" (given)="finished.emit()" />
      }
    }
  `,
  styles: `
    :host { display: grid; gap: var(--att-4); }
    h1 { font-size: 1.5rem; outline: none; }
    .foot { display: grid; gap: var(--att-2); }
    .foot button { width: 100%; min-height: 52px; }
  `,
})
export class TableScreen {
  protected readonly words = inject(Say);
  protected readonly W = W;
  readonly steps = input.required<ShownStep[]>();
  readonly names = input.required<Record<Role, string>>();
  readonly finished = output();
  protected readonly at = signal<'lay' | 'runs' | 'other' | 'lock'>('lay');
}
