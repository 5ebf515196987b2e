import { Component, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { MatButtonModule } from '@angular/material/button';
import { type Answers, definitionOf, type Field, fieldsOf, type RevealReply, VOICE } from '@attune/exercises/domain';
import { reloadOn } from '@attune/ui';
import { AnswerText } from './answer-text';
import { CardText } from './card-text';
import { ExercisesClient } from './exercises-client';
import { Say } from './say';
import { W } from './words';

/** What both opened to each other, side by side; or the one sentence for everything else. */
@Component({
  selector: 'att-reveal',
  imports: [MatButtonModule, RouterLink, AnswerText, CardText],
  template: `
    @if (reply.hasValue()) {
      @let it = reply.value();
      @if (it.available) {
        <h1>{{ words.say(it.title) }}</h1>
        @if (it.card; as card) { <h2>{{ words.say(W.theirCard, { name: it.partnerName }) }}</h2><att-card-text [card]="card" /> }
        @for (field of fields(it); track field.id) {
          <article>
            <h2>{{ words.say(field.ask) }}</h2>
            @for (side of sides(it); track side.name) {
              @if (side.answers[field.id] !== undefined) { <h3>{{ side.name }}</h3><att-answer-text [field]="field" [answer]="side.answers[field.id] ?? null" [observed]="side.observed" /> }
            }
          </article>
        } @empty {
          @if (!it.card) { <p>{{ words.say(W.nothingForBoth) }}</p> }
        }
      } @else { <h1>{{ words.say(VOICE.notAvailable) }}</h1> }
    } @else if (reply.error()) { <h1>{{ words.say(VOICE.notAvailable) }}</h1> }
    <a mat-button routerLink="/">{{ words.say(W.toHome) }}</a>
  `,
  styles: `
    :host { display: grid; gap: var(--att-4); min-height: 50dvh; align-content: start; }
    article { display: grid; gap: var(--att-2); padding: var(--att-4); border: var(--att-line); border-radius: var(--att-radius); background: var(--att-paper); }
    h3 { color: var(--att-muted); font: 400 var(--att-text-s) / 1.4 var(--att-sans); }
  `,
})
export class Reveal {
  protected readonly words = inject(Say);
  private readonly client = inject(ExercisesClient);
  protected readonly W = W;
  protected readonly VOICE = VOICE;
  /** From the route. */
  readonly occurrenceId = input.required<string>();
  protected readonly reply = rxResource({ params: () => this.occurrenceId(), stream: ({ params }) => this.client.reveal(params) });

  constructor() {
    reloadOn(this.reply, ['exercises'], ({ occurrenceId }) => occurrenceId === this.occurrenceId());
  }

  protected fields(it: Extract<RevealReply, { available: true }>): Field[] {
    const definition = definitionOf(it.exercise, it.definitionVersion);
    const said = ({ id }: Field) => it.yours[id] !== undefined || it.theirs[id] !== undefined;
    // What the short version did not ask has no heading.
    return definition ? fieldsOf(definition, { sitting: it.sitting, short: false }).filter((field) => field.audience === 'both' && said(field)) : [];
  }
  protected sides(it: Extract<RevealReply, { available: true }>): { name: string; answers: Answers; observed: string }[] {
    return [
      { name: this.words.say(W.yours), answers: it.yours, observed: it.partnerName },
      { name: this.words.say(W.theirs, { name: it.partnerName }), answers: it.theirs, observed: this.words.say(W.you) },
    ];
  }
}
