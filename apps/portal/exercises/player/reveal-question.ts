import { Component, computed, inject, input, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { of } from 'rxjs';
import { MatButtonModule } from '@angular/material/button';
import { careNames, type PlayerReply, VOICE } from '@attune/exercises/domain';
import { PracticeTime } from '@attune/ui';
import { CardText } from '../card-text';
import { ExercisesClient } from '../exercises-client';
import { Say } from '../say';
import { W } from '../words';

/** May your partner read this? Both answers are equal buttons, and what follows is the same. */
@Component({
  selector: 'att-reveal-question',
  imports: [MatButtonModule, CardText],
  template: `
    <h1 tabindex="-1">{{ words.say(W.revealTitle) }}</h1>
    <p>{{ when() }}</p>
    @if (withCards() && approved().length > 0) {
      <h2>{{ words.say(W.chooseCard) }}</h2>
      @for (card of approved(); track card.id) {
        <button type="button" class="pick" [attr.aria-pressed]="picked() === card.id" (click)="picked.set(picked() === card.id ? null : card.id)"><att-card-text [card]="card" /></button>
      }
    }
    <div class="two">
      <button mat-stroked-button type="button" (click)="choose(true)">{{ words.say(W.yesShow) }}</button>
      <button mat-stroked-button type="button" (click)="choose(false)">{{ words.say(W.noKeep) }}</button>
    </div>
    @if (failed()) { <p role="alert">{{ words.say(VOICE.offline) }}</p> }
  `,
  styles: `
    :host { display: grid; gap: var(--att-4); }
    h1 { font-size: 1.5rem; outline: none; }
    .two { display: grid; gap: var(--att-2); }
    .two button { width: 100%; min-height: 52px; }
    .pick { padding: 0; border: 2px solid transparent; border-radius: var(--att-radius); background: none; color: inherit; text-align: start; cursor: pointer; }
    .pick[aria-pressed='true'] { border-color: var(--mat-sys-primary); }
  `,
})
export class RevealQuestion {
  protected readonly words = inject(Say);
  private readonly client = inject(ExercisesClient);
  private readonly time = inject(PracticeTime);
  protected readonly W = W;
  protected readonly VOICE = VOICE;
  readonly reply = input.required<PlayerReply>();
  readonly withCards = input(false);
  readonly next = output();
  protected readonly picked = signal<string | null>(null);
  protected readonly failed = signal(false);

  private readonly cards = rxResource({
    params: () => this.withCards(),
    stream: ({ params }) => (params ? this.client.cards() : of({ items: [] })),
  });
  protected readonly approved = computed(() => (this.cards.hasValue() ? this.cards.value().items.filter((card) => card.state === 'approved' || card.state === 'proposed') : []));
  protected readonly when = computed(() => {
    const { reveal, care } = this.reply();
    const language = this.words.language();
    const names = careNames(care, language);
    if (reveal.how === 'appointment') return this.words.say(VOICE.revealInAppointment, names);
    const when = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', timeZone: this.time.zone() }).format(new Date(reveal.at));
    return this.words.say(VOICE.revealByDate, { ...names, when });
  });

  protected choose(agrees: boolean): void {
    const card = this.picked();
    this.client.choose(this.reply().occurrenceId, { agrees, ...(agrees && card ? { cardId: card } : {}) }).subscribe({
      next: () => this.next.emit(),
      error: () => this.failed.set(true),
    });
  }
}
