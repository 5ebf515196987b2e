import type { HttpResourceRef } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, Injectable, input } from '@angular/core';
import type { BesideNote, ExerciseDone } from '@attune/notes/web';
import { DONE_WORDS, type Prep } from '@attune/overview/domain';
import type { Thread } from '@attune/supervision/domain';
import { ThreadCard } from '@attune/supervision/web';
import { DayPipe, ME, PracticeTime, reading, reloadOn } from '@attune/ui';
import { dateIn } from '@attune/util';

/** What supervision and exercises put beside a note. */
@Injectable()
export class BesideThisNote implements BesideNote {
  private readonly days = inject(DayPipe);
  private readonly time = inject(PracticeTime);
  private readonly here = inject(ME);
  private threads?: HttpResourceRef<Thread[] | undefined>;
  readonly card = TalkCard;

  talks(noteId: () => string | undefined): HttpResourceRef<Thread[] | undefined> {
    const url = () => (noteId() ? { url: '/api/supervision/threads', params: { noteId: noteId() as string } } : undefined);
    const threads = reading<Thread[]>(url, { parse: (reply) => (reply as { items: Thread[] }).items });
    reloadOn(threads, ['supervision'], (ids) => ids['noteId'] === noteId());
    return (this.threads = threads);
  }

  exercises(appointmentId: () => string | undefined): HttpResourceRef<ExerciseDone[] | undefined> {
    // Asked anew when conjoint mode ends: while it is on the server leaves both parts out.
    return reading<ExerciseDone[]>(() => (appointmentId() && !this.here.me()?.conjoint ? `/api/overview/prep/${appointmentId()}` : undefined), { parse: (prep) => this.done(prep as Prep) });
  }

  assign(): ReturnType<BesideNote['assign']> {
    return import('./assign-beside').then((file) => file.AssignBeside);
  }

  reload(): void {
    this.threads?.reload();
  }

  /** As it stood on the day of the appointment, for a note that is written later; of an individual one only that partner's part. */
  private done({ exercises, startsAt, partners, compartment }: Prep): ExerciseDone[] {
    const day = dateIn(startsAt, this.time.zone());
    const whose = partners.find(({ id }) => id === compartment)?.seat;
    const until = exercises.filter(({ opensOn }) => opensOn <= day);
    const again = (title: string) => until.filter((each) => each.title === title && !each.inRoom).length > 1;
    const named = ({ title, inRoom, opensOn }: Prep['exercises'][number]) => `${title}${inRoom ? ', in the room' : again(title) ? `, from ${this.days.transform(opensOn)}` : ''}`;
    return until.map((exercise) => ({
      id: exercise.id, title: named(exercise),
      parts: exercise.parts.filter(({ seat }) => !whose || seat === whose).map(({ seat, state, on, before, after }) => {
        if (state === 'not-done' || (on && on > day)) return { seat, words: !exercise.inRoom && exercise.closesOn >= day ? `open until ${this.days.transform(exercise.closesOn)}` : DONE_WORDS['not-done'].toLowerCase() };
        const when = on && !exercise.inRoom ? ` ${this.days.transform(on)}` : '';
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
