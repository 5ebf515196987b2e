import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, Injectable, input } from '@angular/core';
import type { BesideNote, ExerciseDone } from '@attune/notes/web';
import { DONE_WORDS, type Prep } from '@attune/overview/domain';
import type { Thread } from '@attune/supervision/domain';
import { ThreadCard } from '@attune/supervision/web';
import { DayPipe, reloadOn } from '@attune/ui';

/** What supervision and exercises put beside a note. */
@Injectable()
export class BesideThisNote implements BesideNote {
  private readonly days = inject(DayPipe);
  private threads?: HttpResourceRef<Thread[] | undefined>;
  readonly card = TalkCard;

  talks(noteId: () => string | undefined): HttpResourceRef<Thread[] | undefined> {
    const url = () => (noteId() ? { url: '/api/supervision/threads', params: { noteId: noteId() as string } } : undefined);
    const threads = httpResource<Thread[]>(url, { parse: (reply) => (reply as { items: Thread[] }).items });
    reloadOn(threads, ['supervision'], (ids) => ids['noteId'] === noteId());
    return (this.threads = threads);
  }

  exercises(appointmentId: () => string | undefined): HttpResourceRef<ExerciseDone[] | undefined> {
    return httpResource<ExerciseDone[]>(() => (appointmentId() ? `/api/overview/prep/${appointmentId()}` : undefined), { parse: (prep) => this.done(prep as Prep) });
  }

  reload(): void {
    this.threads?.reload();
  }

  private done({ exercises }: Prep): ExerciseDone[] {
    return exercises.map(({ id, title, inRoom, parts }) => ({
      id, title: inRoom ? `${title}, in the room` : title,
      parts: parts.map(({ seat, state, on, before, after }) => {
        const when = on && !inRoom && state !== 'not-done' ? ` ${this.days.transform(on)}` : '';
        const tension = before !== null && after !== null ? `, tension ${before} before and ${after} after` : '';
        return { seat, words: `${DONE_WORDS[state].toLowerCase()}${when}${tension}` };
      }),
    }));
  }
}

/** One talk in the margin of a note. */
@Component({
  selector: 'att-talk-card',
  imports: [ThreadCard],
  template: '<att-thread [thread]="talk()" [removed]="removed()" (changed)="beside.reload()" />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TalkCard {
  readonly talk = input.required<Thread>();
  readonly removed = input(false);
  protected readonly beside = inject(BesideThisNote);
}
