import { ChangeDetectionStrategy, Component, computed, ElementRef, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { emptyDayWords, isOver, namesOf, primaryAct, type Today } from '@attune/overview/domain';
import { Empty, Loaded, ME, Page, ProblemNote, reloadOn, Shortcuts, show, State, TimeOfDayPipe } from '@attune/ui';
import { NoteStart } from '../note-start';
import { OverviewClient } from '../overview-client';
import { CameInList } from './came-in';
import { goingOn } from './clock';
import { BeginHere } from './empty/begin-here';
import { QueueTop } from './empty/queue-top';
import { HoursThisWeek } from './hours-this-week';
import { NotesOwed } from './notes-owed';
import { OwedNow } from './owed-now';
import { ToBecomeActive } from './to-become-active';
import { TodayRail } from './rail/today-rail';

/** The day as it stands: what is owed now, who comes, which notes are open, what came in. */
@Component({
  selector: 'att-today-page',
  imports: [BeginHere, CameInList, Empty, HoursThisWeek, Loaded, MatButton, NotesOwed, OwedNow, Page, ProblemNote, QueueTop, RouterLink, State, TimeOfDayPipe, ToBecomeActive, TodayRail],
  templateUrl: './today-page.html',
  styleUrl: './today-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TodayPage {
  private readonly client = inject(OverviewClient);
  private readonly here = inject(ME);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly notes = inject(NoteStart);
  protected readonly today = this.client.today();
  protected readonly owed = this.client.owed(() => this.here.may('couples.treat') && !this.here.me()?.conjoint);
  private readonly shown = computed(() => (this.today.hasValue() ? this.today.value() : undefined));
  protected readonly now = goingOn(() => this.shown()?.now);
  protected readonly sub = computed(() => {
    const date = this.shown()?.date;
    return date ? show('day', date, 'UTC', 'en-GB') : '';
  });
  /** Who comes next; pinned on a phone. */
  protected readonly next = computed(() => {
    const one = this.shown()?.appointments.find((each) => !isOver(each, this.now()) && (each.status === 'planned' || each.status === 'held'));
    return one && { id: one.id, startsAt: one.startsAt, names: namesOf(one.partners, one.compartment) };
  });
  protected readonly first = computed(() => primaryAct(this.shown()?.appointments ?? [], this.now()));
  protected readonly reviews = computed(() => this.here.may('supervision.review'));
  protected readonly asked = computed(() => this.shown()?.asked ?? []);
  protected readonly worklist = computed(() => (this.owed.hasValue() ? this.owed.value().items : []));

  constructor() {
    this.notes.problem.set(null);
    reloadOn(this.today, ['scheduling', 'notes', 'exercises', 'couples', 'supervision']);
    reloadOn(this.owed, ['couples']);
    inject(Shortcuts).add([
      { key: 'j', does: 'Next', run: () => this.step(1) },
      { key: 'k', does: 'The one before', run: () => this.step(-1) },
      { key: 'enter', does: 'Open', run: () => this.openFirst() },
    ]);
  }

  protected readonly emptyWords = ({ notesOwed, date, nextOn }: Today): string => emptyDayWords(notesOwed.map((each) => each.heldOn), date, nextOn);

  /** Where nothing has begun yet; an owner who treats nobody never has a day of their own. */
  protected begins({ nextOn, notesOwed, cameIn }: Today): boolean {
    if (!this.here.may('couples.treat')) return this.here.may('practice.staff');
    return nextOn === null && !notesOwed.length && !cameIn.length && !this.worklist().length;
  }

  protected write(appointmentId: string, noteId: string | null): void {
    const coupleId = this.shown()?.appointments.find((each) => each.id === appointmentId)?.coupleId;
    if (noteId) void this.notes.open(noteId);
    else if (coupleId) void this.notes.begin(appointmentId, coupleId);
  }

  /** Whether the first act's appointment is one partner's: its note is asked first what it belongs to. */
  protected alone(appointmentId: string): boolean {
    return this.shown()?.appointments.some((each) => each.id === appointmentId && each.compartment !== null) ?? false;
  }

  private step(by: number): void {
    const stops = [...this.host.nativeElement.querySelectorAll<HTMLElement>('[data-stop]')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const to = at < 0 ? (by > 0 ? 0 : stops.length - 1) : Math.max(0, Math.min(stops.length - 1, at + by));
    stops[to]?.focus();
  }

  // With the keyboard on no row yet, Enter means the first act.
  private openFirst(): void {
    this.host.nativeElement.querySelector<HTMLElement>('[data-first]')?.click();
  }
}
