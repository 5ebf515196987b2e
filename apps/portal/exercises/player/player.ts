import { Component, computed, DestroyRef, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MatButtonModule } from '@angular/material/button';
import { type Answer, careNames, type Field, minutesOf, stepsOf, TOO_TENSE, VOICE, whoSees } from '@attune/exercises/domain';
import { FieldInput } from '../fields/field-input';
import { Say } from '../say';
import { W } from '../words';
import { Cards } from './cards';
import { PlayerStore } from './player-store';
import { RevealQuestion } from './reveal-question';
import { TableScreen } from './table-screen';
import { TheirCard } from './their-card';
import { UnsafeReport } from './unsafe-report';

/** The exercise, one screen at a time. Stop is one tap, and no screen leads back to earlier private answers. */
@Component({
  selector: 'att-player',
  imports: [MatButtonModule, RouterLink, FieldInput, TableScreen, Cards, TheirCard, RevealQuestion, UnsafeReport],
  providers: [PlayerStore],
  templateUrl: './player.html',
  styleUrl: './player.scss',
})
export class Player {
  protected readonly store = inject(PlayerStore);
  protected readonly words = inject(Say);
  private readonly router = inject(Router);
  protected readonly W = W;
  protected readonly VOICE = VOICE;
  /** From the route. */
  readonly occurrenceId = input.required<string>();

  protected readonly aside = signal<'stopped' | 'not-today' | 'unsafe' | 'unsafe-sent' | 'paused' | null>(null);
  protected readonly names = computed(() => {
    const reply = this.store.reply();
    return reply ? careNames(reply.care, this.words.language()) : { clinician: '', supervisors: '', care: '' };
  });
  protected readonly minutes = computed(() => {
    const [reply, definition] = [this.store.reply(), this.store.definition()];
    return reply && definition ? minutesOf(definition, reply) : 0;
  });
  protected readonly steps = computed(() => {
    const [reply, definition] = [this.store.reply(), this.store.definition()];
    return reply && definition ? stepsOf(definition, reply) : [];
  });
  protected readonly whoSees = computed(() => {
    const reply = this.store.reply();
    return reply ? whoSees(reply.care, reply.bringing, this.words.language()) : '';
  });
  /** One small thing a time, a different one each occurrence. */
  protected readonly smallThing = computed(() => {
    const [reply, definition] = [this.store.reply(), this.store.definition()];
    const things = definition?.smallThings ?? [];
    const place = [...(reply?.closesOn ?? '')].reduce((sum, character) => sum + character.charCodeAt(0), 0);
    return things[place % (things.length || 1)] ?? null;
  });

  constructor() {
    effect(() => void this.store.open(this.occurrenceId()));
    // The screen is new for a screen reader too: its heading gets the focus.
    effect(() => {
      this.store.screen();
      this.aside();
      setTimeout(() => document.querySelector<HTMLElement>('att-player h1')?.focus());
    });
    const online = () => void this.store.send();
    addEventListener('online', online);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', online);
      this.store.leave();
    });
  }

  protected ask(field: Field): string {
    return this.words.say(field.ask, this.names());
  }
  protected hint(field: Field): string {
    return field.hint ? this.words.say(field.hint, this.names()) : '';
  }
  protected record(field: Field, value: Answer | undefined): void {
    this.store.record(field, value);
  }

  /** Leaving the first screen begins the run, unless the body is too tense today. */
  protected async begin(field: Field | null, anyway = false): Promise<void> {
    const tension = field ? this.store.answer(field) : undefined;
    if (!anyway && typeof tension === 'number' && tension >= TOO_TENSE) return this.aside.set('not-today');
    this.aside.set(null);
    if (await this.store.begin()) this.store.next();
  }
  protected async stop(): Promise<void> {
    await this.store.stop();
    this.aside.set('stopped');
  }
  protected async home(): Promise<void> {
    await this.store.send();
    await this.router.navigateByUrl('/');
  }
}
