import { HttpErrorResponse } from '@angular/common/http';
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MatButtonModule } from '@angular/material/button';
import { type DueReply, type RevealsReply, VOICE } from '@attune/exercises/domain';
import type { MeasureDueReply } from '@attune/measures/domain';
import { ME, PracticeTime, reading, reloadOn } from '@attune/ui';
import type { Observable } from 'rxjs';
import { UnsentAnswers } from '../measures/answering/waiting/unsent-answers';
import { MeasuresClient } from '../measures/measures-client';
import { waitsFirst } from '../measures/waits-first';
import { ExercisesClient } from './exercises-client';
import { Unsent } from './player/kept/unsent';
import { Say } from './say';
import { W } from './words';

interface OwnDocuments {
  items: { signed: unknown }[];
}
interface NextReply {
  items: { id: string; startsAt: string }[];
}

/** Home: one card, the next appointment, three places. The same height whether something waits, is done, paused or held. */
@Component({
  selector: 'att-home',
  imports: [MatButtonModule, RouterLink],
  templateUrl: './home.html',
  styleUrl: './home.scss',
})
export class Home {
  protected readonly words = inject(Say);
  private readonly client = inject(ExercisesClient);
  private readonly measures = inject(MeasuresClient);
  private readonly time = inject(PracticeTime);
  protected readonly W = W;
  protected readonly VOICE = VOICE;
  private readonly unsent = inject(Unsent);
  private readonly unsentAnswers = inject(UnsentAnswers);
  protected readonly due = reading<DueReply>(() => '/api/portal/exercises/due');
  protected readonly measure = reading<MeasureDueReply>(() => '/api/portal/measures/due');
  protected readonly reveals = reading<RevealsReply>(() => '/api/portal/exercises/reveals');
  protected readonly next = reading<NextReply>(() => '/api/portal/scheduling/appointments');
  protected readonly documents = reading<OwnDocuments>(() => `/api/portal/couples/agreements?language=${this.words.language()}`);
  protected readonly toSign = computed(() => this.documents.hasValue() && this.documents.value().items.some(({ signed }) => !signed));
  protected readonly skipped = signal(false);

  protected readonly trouble = computed(() => {
    const error = this.due.error() ?? this.measure.error();
    if (!error) return null;
    return error instanceof HttpErrorResponse && error.status !== 0 ? W.later : W.noConnection;
  });
  /** Undefined until both are known, so that one card does not take the place of another; null when nothing waits. */
  protected readonly waits = computed(() => (this.due.hasValue() && this.measure.hasValue() ? waitsFirst(this.due.value().due, this.measure.value().due) : undefined));
  private readonly here = inject(ME);
  /** Undefined until it is known, and the practice's zone with it; null for none. */
  protected readonly appointment = computed(() => {
    if (!this.next.hasValue() || !this.here.me()) return undefined;
    const at = this.next.value().items[0]?.startsAt;
    if (!at) return null;
    return new Intl.DateTimeFormat(this.time.locale(), { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', timeZone: this.time.zone() }).format(new Date(at));
  });

  constructor() {
    void this.unsent.send();
    effect(() => this.unsent.ends() > 0 && untracked(() => this.due.reload()));
    effect(() => this.unsentAnswers.sent() > 0 && untracked(() => this.measure.reload()));
    // Clinicians' acts and the calendar alone are told of here; nothing of what the other partner does.
    reloadOn(this.due, ['exercises']);
    reloadOn(this.measure, ['measures']);
    reloadOn(this.reveals, ['exercises']);
    reloadOn(this.next, ['scheduling']);
  }

  protected day(date: string): string {
    return new Intl.DateTimeFormat(this.time.locale(), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  }

  protected read(): void {
    this.due.reload();
    this.measure.reload();
  }

  protected skip(occurrenceId: string): void {
    this.putOff(this.client.skip(occurrenceId));
  }

  /** The questions come again another day. */
  protected later(administrationId: string): void {
    this.putOff(this.measures.later(administrationId));
  }

  private putOff(sent: Observable<void>): void {
    // Without a connection the reading anew says so on the card.
    sent.subscribe({ next: () => this.skipped.set(true), error: () => undefined }).add(() => this.read());
  }
}
