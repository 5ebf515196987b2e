import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { of } from 'rxjs';
import { MatButtonModule } from '@angular/material/button';
import { definitionOf, type EntryItem, type RevealChoice, sittingOf } from '@attune/exercises/domain';
import { ExercisesClient } from '../exercises-client';
import { RevealQuestion } from '../reveal-question';
import { Say } from '../say';
import { W } from '../words';

/** Until the moment anyone may change their mind, as often as they like. What is chosen looks the same afterwards. */
@Component({
  selector: 'att-choose-again',
  imports: [MatButtonModule, RevealQuestion],
  template: `
    @if (asks()) {
      <h3>{{ words.say(W.revealTitle) }}</h3>
      <att-reveal-question [when]="words.say(W.untilThen)" [cards]="cards()" (chosen)="choose($event)" />
      @if (failed()) { <p role="alert">{{ words.say(W.notKept) }}</p> }
    } @else if (!nothingToShow()) {
      <button mat-button type="button" (click)="asks.set(true)">{{ words.say(W.revealTitle) }}</button>
      @if (kept()) { <p role="status">{{ words.say(W.saved) }}</p> }
    }
  `,
  styles: ':host { display: grid; gap: var(--att-3); justify-items: start; } h3 { font: 600 1rem / 1.4 var(--att-sans); } button { min-height: 44px; }',
})
export class ChooseAgain {
  protected readonly words = inject(Say);
  private readonly client = inject(ExercisesClient);
  protected readonly W = W;
  readonly entry = input.required<EntryItem>();
  protected readonly asks = signal(false);
  protected readonly kept = signal(false);
  protected readonly failed = signal(false);
  private readonly withCards = computed(() => {
    const { exercise, definitionVersion, sitting } = this.entry();
    const definition = definitionOf(exercise, definitionVersion);
    return definition !== undefined && sittingOf(definition, sitting).cards === 'write';
  });
  private readonly own = rxResource({
    params: () => this.withCards(),
    stream: ({ params }) => (params ? this.client.cards() : of({ items: [] })),
  });
  protected readonly cards = computed(() => (this.withCards() ? (this.own.hasValue() ? this.own.value().items : []) : null));
  /** Where no card was written, or all were taken back, there is nothing that a partner could read. */
  protected readonly nothingToShow = computed(() => this.cards()?.length === 0);

  protected choose(choice: RevealChoice): void {
    this.failed.set(false);
    this.client.choose(this.entry().occurrenceId, { ...choice, again: true }).subscribe({
      next: () => {
        this.kept.set(true);
        this.asks.set(false);
      },
      error: () => this.failed.set(true),
    });
  }
}
