import { Component, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { Role, ShownStep } from '@attune/exercises/domain';
import { Say } from '../../say';
import { W } from '../../words';
import { TableTimer } from './table-timer';

/** The part together: one phone is laid on the table, and only the other one goes on from here by itself. */
@Component({
  selector: 'att-table-screen',
  imports: [MatButtonModule, TableTimer],
  template: `
    @switch (at()) {
      @case ('lay') {
        <h1 tabindex="-1">{{ words.say(W.onTable) }}</h1>
        <div class="foot">
          <button mat-flat-button type="button" (click)="lay()">{{ words.say(from() ? W.goOnTimer : W.startTimer) }}</button>
          <button mat-button type="button" (click)="at.set('other')">{{ words.say(W.otherPhone) }}</button>
        </div>
      }
      @case ('runs') { <att-table-timer [steps]="steps()" [names]="names()" [from]="from()" (reached)="reached.emit($event)" (finished)="over.emit()" /> }
      @case ('other') {
        <h1 tabindex="-1">{{ words.say(W.otherPhone) }}</h1>
        <div class="foot"><button mat-flat-button type="button" (click)="rested.emit()">{{ words.say(W.next) }}</button></div>
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
  /** The step of the timer to go on with; empty at the beginning. */
  readonly from = input('');
  /** A further step of the timer has begun. */
  readonly reached = output<string>();
  /** This phone is laid on the table now. */
  readonly laid = output();
  /** The time on this phone is over. */
  readonly over = output();
  /** The other phone was the timer. */
  readonly rested = output();
  protected readonly at = signal<'lay' | 'runs' | 'other'>('lay');

  protected lay(): void {
    this.at.set('runs');
    this.laid.emit();
  }
}
