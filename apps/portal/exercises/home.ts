import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MatButtonModule } from '@angular/material/button';
import { type DueReply, type RevealsReply, VOICE } from '@attune/exercises/domain';
import { PracticeTime, reading, reloadOn } from '@attune/ui';
import { ExercisesClient } from './exercises-client';
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
  private readonly time = inject(PracticeTime);
  protected readonly W = W;
  protected readonly VOICE = VOICE;
  protected readonly due = reading<DueReply>(() => '/api/portal/exercises/due');
  protected readonly reveals = reading<RevealsReply>(() => '/api/portal/exercises/reveals');
  protected readonly next = reading<NextReply>(() => '/api/portal/scheduling/appointments');
  protected readonly documents = reading<OwnDocuments>(() => `/api/portal/couples/agreements?language=${this.words.language()}`);
  protected readonly toSign = computed(() => this.documents.hasValue() && this.documents.value().items.some(({ signed }) => !signed));
  protected readonly skipped = signal(false);

  protected readonly card = computed(() => (this.due.hasValue() ? this.due.value().due : null));
  protected readonly appointment = computed(() => {
    const at = this.next.hasValue() ? this.next.value().items[0]?.startsAt : undefined;
    if (!at) return null;
    return new Intl.DateTimeFormat(this.words.language(), { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', timeZone: this.time.zone() }).format(new Date(at));
  });

  constructor() {
    // Clinicians' acts and the calendar alone are told of here; nothing of what the other partner does.
    reloadOn(this.due, ['exercises']);
    reloadOn(this.reveals, ['exercises']);
    reloadOn(this.next, ['scheduling']);
  }

  protected day(date: string): string {
    return new Intl.DateTimeFormat(this.words.language(), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  }

  protected skip(occurrenceId: string): void {
    this.client.skip(occurrenceId).subscribe(() => {
      this.skipped.set(true);
      this.due.reload();
    });
  }
}
