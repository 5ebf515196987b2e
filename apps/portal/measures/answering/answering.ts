import { Component, computed, DestroyRef, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MatButtonModule } from '@angular/material/button';
import { VOICE } from '@attune/exercises/domain';
import type { FinishedMeasure, Freely } from '@attune/measures/domain';
import { Skeleton } from '@attune/ui';
import { firstValueFrom } from 'rxjs';
import { arriving } from '../../exercises/arriving';
import { PasswordAgain } from '../../exercises/password-again';
import { Say } from '../../exercises/say';
import { W } from '../../exercises/words';
import { MeasuresClient } from '../measures-client';
import { MW } from '../words';
import { AloneAndFreely } from './alone-and-freely';
import { AnsweringStore } from './answering-store';
import { BeforeQuestions } from './before-questions';
import { Crisis } from './crisis';
import { Question } from './question';
import { Thanks } from './thanks';

const SAYS_NOTHING: FinishedMeasure = { crisis: null, result: null, withheld: true };

/** The questions of a measure, one a screen, alone. Back leads to what was answered on this visit; further, the password is asked for. */
@Component({
  selector: 'att-answering',
  imports: [MatButtonModule, RouterLink, PasswordAgain, Skeleton, BeforeQuestions, Crisis, Question, AloneAndFreely, Thanks],
  providers: [AnsweringStore],
  templateUrl: './answering.html',
  styleUrl: './answering.scss',
  host: { '[class.arriving]': 'arriving()' },
})
export class Answering {
  protected readonly store = inject(AnsweringStore);
  protected readonly words = inject(Say);
  private readonly client = inject(MeasuresClient);
  private readonly router = inject(Router);
  protected readonly W = W;
  protected readonly MW = MW;
  protected readonly VOICE = VOICE;
  /** From the route. */
  readonly administrationId = input.required<string>();

  protected readonly begun = signal(false);
  /** What the password is asked for. */
  protected readonly proving = signal<'look-back' | 'end' | 'sent' | null>(null);
  protected readonly freely = signal<Freely | null>(null);
  protected readonly busy = signal(false);
  protected readonly unsent = signal(false);
  protected readonly end = signal<FinishedMeasure | null>(null);
  private readonly screen = computed(() => [this.store.trouble(), this.store.opened()?.id, this.end(), this.proving(), this.begun(), this.store.crisis(), this.store.item()?.number]);
  /** One answer a question: the second of two taps would answer the next one unread. */
  protected readonly arriving = arriving(this.screen);

  constructor() {
    effect(() => void this.store.open(this.administrationId()));
    // The screen is new for a screen reader too: its heading gets the focus, and the eye begins at the top.
    effect(() => {
      this.screen();
      setTimeout(() => {
        document.querySelector<HTMLElement>('att-answering h1')?.focus({ preventScroll: true });
        scrollTo({ top: 0 });
      });
    });
    const online = () => {
      if (this.store.trouble() === 'offline') return void this.store.open(this.administrationId());
      this.unsent.set(false);
      void this.store.send();
    };
    addEventListener('online', online);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', online);
      this.store.leave();
    });
  }

  protected back(): void {
    if (!this.store.back()) this.proving.set('look-back');
  }
  protected async proven(): Promise<void> {
    if (this.proving() !== 'look-back') return this.finish('proven');
    if (await this.store.prove()) this.store.back();
    this.proving.set(null);
  }

  /** What the end says of answers of an earlier visit comes for the password: another hand may send them. */
  protected async send(): Promise<void> {
    if (this.store.hasEarlier()) this.proving.set('end');
    else await this.finish('of-this-visit');
  }
  protected async finish(by: 'of-this-visit' | 'proven' | 'unproven'): Promise<void> {
    this.proving.set(null);
    this.busy.set(true);
    this.unsent.set(false);
    const end = await this.store.finish(this.freely());
    const isTold = end !== null && !end.withheld && by !== 'unproven';
    // It says once more whom to call.
    if (isTold && end.crisis) this.store.heard();
    this.end.set(isTold ? end : end && SAYS_NOTHING);
    // The server may know of an earlier visit where this page does not: the questions lay open for long, or were opened elsewhere too.
    if (end?.withheld && by === 'of-this-visit') this.proving.set('sent');
    this.unsent.set(end === null && this.store.item() === null);
    this.busy.set(false);
  }

  protected async later(): Promise<void> {
    await firstValueFrom(this.client.later(this.administrationId())).catch(() => undefined);
    await this.home();
  }
  protected async home(): Promise<void> {
    await this.router.navigateByUrl('/');
  }
}
