import { Component, DestroyRef, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { STEP_UP_MINUTES } from '@attune/access/domain';
import { askedThen, definitionOf, type EntryItem, fieldsOf } from '@attune/exercises/domain';
import { AnswerText } from '../answer-text';
import { ExercisesClient } from '../exercises-client';
import { Releases } from '../../measures/releases/releases';
import { PasswordAgain } from '../password-again';
import { Say } from '../say';
import { W } from '../words';
import { ChooseAgain } from './choose-again';
import { OwnCards } from './own-cards';

/** So often the clock is looked at. */
const LOOK_MS = 5000;

/** My entries: behind the password, shown as long as it holds, never kept in the browser. */
@Component({
  selector: 'att-entries',
  imports: [MatButtonModule, PasswordAgain, AnswerText, ChooseAgain, OwnCards, Releases],
  template: `
    <h1>{{ words.say(W.entries) }}</h1>
    @if (!opened()) {
      <att-password-again [label]="words.say(W.openEntries)" [button]="words.say(W.open)" (given)="open()" />
    } @else {
      <att-releases />
      <p class="sub">{{ words.say(W.entriesSub) }}</p>
      @for (entry of items(); track entry.runId) {
        <article>
          <h2>{{ words.say(entry.title) }}</h2>
          <time [dateTime]="entry.on">{{ day(entry.on) }}</time>
          @for (field of fields(entry); track field.id) {
            @if (entry.answers[field.id] !== undefined) {
              <h3>{{ words.say(askedThen(field), { clinician: words.say(W.yourTherapist) }) }}</h3>
              <att-answer-text [field]="field" [answer]="entry.answers[field.id] ?? null" />
            }
          }
          @if (entry.mayChoose) { <att-choose-again [entry]="entry" /> }
        </article>
      } @empty { <p>{{ words.say(W.noEntries) }}</p> }
      <att-own-cards />
      @if (next()) { <button mat-stroked-button type="button" (click)="load()">{{ words.say(W.more) }}</button> }
    }
  `,
  host: { '(document:visibilitychange)': 'awake()' },
  styles: `
    :host { display: grid; gap: var(--att-4); }
    article { display: grid; gap: var(--att-2); padding: var(--att-4); border: var(--att-line); border-radius: var(--att-radius); background: var(--att-paper); }
    h3, time, .sub { color: var(--att-muted); font: 400 var(--att-text-s) / 1.4 var(--att-sans); }
  `,
})
export class Entries {
  protected readonly words = inject(Say);
  private readonly client = inject(ExercisesClient);
  protected readonly W = W;
  protected readonly askedThen = askedThen;
  protected readonly opened = signal(false);
  protected readonly items = signal<EntryItem[]>([]);
  protected readonly next = signal<string | null>(null);

  private watching: ReturnType<typeof setInterval> | undefined;
  private shutAt = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.watching));
  }

  protected open(): void {
    this.opened.set(true);
    this.load();
    this.shutAt = Date.now() + STEP_UP_MINUTES * 60_000;
    clearInterval(this.watching);
    this.watching = setInterval(() => this.awake(), LOOK_MS);
  }
  /** While a phone sleeps its timers stand still: the clock on the wall says when it is time. */
  protected awake(): void {
    if (Date.now() >= this.shutAt) this.shut();
  }
  private shut(): void {
    clearInterval(this.watching);
    this.opened.set(false);
    this.items.set([]);
    this.next.set(null);
  }
  protected load(): void {
    this.client.entries(this.next()).subscribe(({ items, nextCursor }) => {
      if (!this.opened()) return;
      this.items.update((before) => [...before, ...items]);
      this.next.set(nextCursor);
    });
  }
  protected fields(entry: EntryItem) {
    const definition = definitionOf(entry.exercise, entry.definitionVersion);
    return definition ? fieldsOf(definition, { sitting: entry.sitting, short: false }) : [];
  }
  protected day(date: string): string {
    return new Intl.DateTimeFormat(this.words.language(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  }
}
