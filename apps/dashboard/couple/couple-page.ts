import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { AssignSheet, ExerciseProgress } from '@attune/exercises/web';
import { MeasuresBeside } from '@attune/measures/web';
import { namesOf, POLICY_SHORT, type CouplePage as Page } from '@attune/overview/domain';
import { slotWords } from '@attune/scheduling/domain';
import { Icon, Loaded, ME, PracticeTime, ProblemNote, reloadOn, Shortcuts, State } from '@attune/ui';
import { NoteStart } from '../note-start';
import { OverviewClient } from '../overview-client';
import { CoupleHeader } from './couple-header';
import { CoupleSide } from './couple-side';
import { PlanLines } from './plan-lines';
import { SafetyHere } from './safety-here';
import { Timeline } from './timeline';

/** One couple: who they are, what happened in three lanes, what is planned and practised now. */
@Component({
  selector: 'att-couple-page',
  imports: [AssignSheet, CoupleHeader, CoupleSide, ExerciseProgress, Icon, Loaded, MatButton, MeasuresBeside, ProblemNote, RouterLink, SafetyHere, State, Timeline],
  templateUrl: './couple-page.html',
  styleUrl: './couple-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CouplePage {
  readonly id = input.required<string>();
  /** From the address: given, the page opens with the sheet that gives an exercise. */
  readonly assign = input<string>();

  private readonly router = inject(Router);
  private readonly here = inject(ME);
  private readonly zone = inject(PracticeTime).zone;
  protected readonly notes = inject(NoteStart);
  protected readonly couple = inject(OverviewClient).couple(this.id);
  private readonly lines = inject(PlanLines);
  protected readonly assigning = signal(false);
  protected readonly said = signal('');
  private readonly shown = computed(() => (this.couple.hasValue() ? this.couple.value() : undefined));
  protected readonly policy = (page: Page): string => (page.policy ? POLICY_SHORT[page.policy] : '');
  /** Says whose it is: with one alone it is none of the other's business. */
  protected readonly when = ({ next, partners }: Page): string => (next ? `${slotWords(next, this.zone())}${next.compartment ? `, ${namesOf(partners, next.compartment)} alone` : ''}` : '');

  constructor() {
    this.notes.problem.set(null);
    const ofThis = (ids: Record<string, string>) => ids['coupleId'] === undefined || ids['coupleId'] === this.id();
    reloadOn(this.couple, ['scheduling', 'notes', 'exercises', 'couples'], ofThis);
    effect(() => this.assign() !== undefined && this.assigning.set(true));
    const treats = () => this.shown()?.mayTreat === true;
    inject(Shortcuts).add([
      { key: 'n', does: 'Write note', run: () => this.write(), when: () => treats() && this.shown()?.toWrite !== null },
      { key: 'e', does: 'Assign an exercise', run: () => this.assigning.set(true), when: treats },
      { key: 'm', does: 'Measures', run: () => void this.router.navigate(['/couples', this.id(), 'measures']) },
      { key: 'p', does: 'Prep of the next appointment', run: () => this.prep(), when: () => this.shown()?.next !== null },
    ]);
  }

  /** Opens the note that is begun, or begins the one of the appointment; one partner's is asked first what it belongs to. */
  protected write(): void {
    const to = this.shown()?.toWrite;
    if (!to) return;
    if (to.noteId) void this.notes.open(to.noteId);
    else if (to.compartment !== null) void this.router.navigate(['/notes/new'], { queryParams: { appointment: to.appointmentId } });
    else void this.notes.begin(to.appointmentId, this.id());
  }

  /** Giving an exercise adds its line to the plan. */
  protected async assigned(line: string): Promise<void> {
    this.assigning.set(false);
    const to = this.shown()?.toWrite;
    const where = await this.lines.add(this.id(), to?.compartment === null ? to.noteId : null, line);
    this.said.set(`Given: ${line}. ${where === 'in-note' ? 'It stands in the plan of the note you have begun.' : 'The next note’s plan begins with it.'}`);
    this.couple.reload();
  }

  private prep(): void {
    const next = this.shown()?.next;
    if (next) void this.router.navigate(['/prep', next.id]);
  }
}
