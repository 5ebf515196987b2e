import { Component, computed, DestroyRef, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MatButtonModule } from '@angular/material/button';
import { type Answer, careNames, type Field, hasForBoth, minutesOf, stepsOf, TOO_TENSE, VOICE, whoSees } from '@attune/exercises/domain';
import { PracticeTime } from '@attune/ui';
import { Wait } from '../../shell/wait';
import { arriving } from '../arriving';
import { FieldInput } from '../fields/field-input';
import { PasswordAgain } from '../password-again';
import { RevealQuestion } from '../reveal-question';
import { Say } from '../say';
import { W } from '../words';
import { Cards } from './parts/cards';
import { Earlier } from './parts/earlier';
import { TheirCard } from './parts/their-card';
import { UnsafeReport } from './parts/unsafe-report';
import { PlayerStore } from './player-store';
import { OnTable } from './table/on-table';
import { TableScreen } from './table/table-screen';

type Aside = 'stopped' | 'not-today' | 'unsafe' | 'unsafe-sent' | 'paused' | null;

/** The exercise, one screen at a time. Stop is one tap, and no screen leads back to earlier private answers. */
@Component({
  selector: 'att-player',
  imports: [MatButtonModule, RouterLink, FieldInput, PasswordAgain, TableScreen, Cards, Earlier, TheirCard, RevealQuestion, UnsafeReport, Wait],
  providers: [PlayerStore],
  templateUrl: './player.html',
  styleUrl: './player.scss',
  host: { '[class.arriving]': 'arriving()' },
})
export class Player {
  protected readonly store = inject(PlayerStore);
  protected readonly words = inject(Say);
  private readonly router = inject(Router);
  private readonly onTable = inject(OnTable);
  private readonly time = inject(PracticeTime);
  protected readonly W = W;
  protected readonly VOICE = VOICE;
  /** From the route. */
  readonly occurrenceId = input.required<string>();

  protected readonly aside = linkedSignal<Aside>(() => (this.store.stopped() ? 'stopped' : null));
  /** Where the report was asked for; Back leads there. */
  protected before: Aside = null;
  private readonly table = signal<'runs' | 'over' | 'unproven' | 'waits' | null>(null);
  /** From the table on, whoever holds this phone says first that it is theirs: also after a stop and after a reload. */
  protected readonly locked = computed(() => this.onTable.occurrenceId() !== null && this.table() !== 'runs' && this.table() !== 'unproven');
  /** Whether the partner may read it is answered by nobody but its owner: what was never theirs would be sent off with their password. */
  protected readonly asksToReveal = computed(() => this.store.screen()?.kind === 'reveal');
  /** Why the password is asked for. */
  protected readonly lockedSays = computed(() => {
    if (this.aside() === 'stopped') return VOICE.stopped;
    if (this.table() === 'over') return W.tableDone;
    return this.table() === 'waits' ? W.tableWaits : W.onTableStill;
  });
  private readonly shown = () => [this.store.screen(), this.store.twice(), this.aside(), this.locked()];
  /** None of the screens leads back to the one before. */
  protected readonly arriving = arriving(this.shown);
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
  protected readonly opens = computed(() => {
    const reveal = this.store.reply()?.reveal;
    if (reveal?.how !== 'date') return this.words.say(VOICE.revealInAppointment, this.names());
    const when = new Intl.DateTimeFormat(this.time.locale(), { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', timeZone: this.time.zone() });
    return this.words.say(VOICE.revealByDate, { when: when.format(new Date(reveal.at)) });
  });
  protected readonly whoSees = computed(() => {
    const [reply, definition] = [this.store.reply(), this.store.definition()];
    return reply && definition ? whoSees(reply.care, reply.bringing, hasForBoth(definition, reply), this.words.language()) : '';
  });
  /** One small thing a time, a different one each occurrence. */
  protected readonly smallThing = computed(() => {
    const [reply, definition] = [this.store.reply(), this.store.definition()];
    const things = definition?.smallThings ?? [];
    const place = [...(reply?.closesOn ?? '')].reduce((sum, character) => sum + character.charCodeAt(0), 0);
    return things[place % (things.length || 1)] ?? null;
  });

  constructor() {
    if (this.locked()) this.store.hold();
    effect(() => void this.store.open(this.occurrenceId()));
    // The screen is new for a screen reader too: its heading gets the focus.
    effect(() => {
      this.shown();
      setTimeout(() => document.querySelector<HTMLElement>('att-player h1')?.focus());
    });
    effect(() => {
      if (this.table() === 'unproven' && this.asksToReveal()) this.table.set('waits');
    });
    // The password may be given in another tab, too.
    effect(() => {
      if (this.onTable.occurrenceId() !== null || this.table() === 'runs' || this.table() === 'over') return;
      untracked(() => (this.table.set(null), this.store.release()));
    });
    const online = () => {
      if (this.table() === 'unproven') this.table.set('waits');
      if (this.store.failed() === 'offline') void this.store.open(this.occurrenceId());
      else if (this.table() !== 'waits') void this.store.send();
    };
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
    const tension = field ? this.store.given(field) : undefined;
    if (!anyway && typeof tension === 'number' && tension >= TOO_TENSE) return this.aside.set('not-today');
    this.aside.set(null);
    if (await this.store.begin()) this.store.next();
  }
  protected async stop(): Promise<void> {
    await this.store.stop();
    this.table.set(null);
  }
  protected readonly run = (): Promise<string | null> => this.store.runId();
  protected report(): void {
    this.before = this.aside();
    this.aside.set('unsafe');
  }

  protected lay(): void {
    this.onTable.lay(this.occurrenceId());
    this.table.set('runs');
  }
  protected over(): void {
    // A password given in another tab took the phone up there, not here.
    this.onTable.lay(this.occurrenceId());
    this.table.set('over');
  }
  protected takeUp(): void {
    this.onTable.takeUp();
    if (this.table() === 'over') this.store.next();
    this.table.set(null);
    this.store.release();
  }
  /** Without a connection nobody can prove anything: it goes on up to the question whether the partner may read it, but stays here and on the table until somebody can. */
  protected goOnUnproven(): void {
    this.store.hold();
    if (this.table() === 'over') this.store.next();
    this.table.set('unproven');
  }
  protected async home(): Promise<void> {
    if (this.table() === 'unproven') return this.table.set('waits');
    await this.store.send();
    // Something is asked first: the question would go with the page.
    if (this.store.twice().length > 0) return;
    await this.router.navigateByUrl('/');
  }
}
