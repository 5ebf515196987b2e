import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AssignmentItem } from '@attune/exercises/domain';
import { Confirm, DayPipe, Empty, Loaded, ME, PracticeTime, ProblemNote, reloadOn, State } from '@attune/ui';
import { dateIn } from '@attune/util';
import { ExercisesClient } from '../exercises-client';
import { givenWords, titleOf } from '../words';
import { ChangeForm } from './change-form';
import { OccurrenceRow } from './occurrence-row';
import { RunAnswers } from './run-answers';

/** What was given to a couple and what became of it. In conjoint mode the partners' columns are empty, and nothing moves. */
@Component({
  selector: 'att-exercise-history',
  imports: [ChangeForm, DayPipe, Empty, Loaded, MatButton, OccurrenceRow, ProblemNote, RunAnswers, State],
  template: `
    <att-problem [of]="problem()" />
    <att-state [of]="history" [isEmpty]="nothing">
      <att-empty icon="book" says="No exercise has been given yet.">Assign one from here or from a note.</att-empty>
      <ng-container *attLoaded="history; let all">
        @for (given of all.assignments; track given.id) {
          <section class="att-card" [attr.aria-label]="words(given)">
            <header class="att-row">
              <h3>{{ words(given) }}</h3>
              <span class="att-muted att-small">from {{ given.firstOn | attDay }}@if (given.until) {<span>, until {{ given.until | attDay }}</span>}@if (given.status === 'ended') {<span>, over</span>}</span>
              @if (given.status === 'active' && treats()) {
                <button matButton type="button" (click)="changing.set(given.id)">Change</button>
                <button matButton type="button" (click)="end(given)">End</button>
              }
            </header>
            <p class="sentence">{{ given.sentence }}</p>
            @if (changing() === given.id) { <att-assignment-change [of]="given" (done)="changed($event)" /> }
            @for (one of given.occurrences; track one.id) {
              @if (one.opensOn <= today()) {
                <att-occurrence-row
                  [of]="one" [partners]="all.partners" [today]="today()" [conjoint]="conjoint()" [held]="all.held && !conjoint()" [treats]="treats()"
                  (read)="reading.set($event)" (open)="open(one.id)" (withhold)="withhold(one.id, $event)"
                />
              }
            }
          </section>
        }
        @if (all.inRoom.length) {
          <section class="att-card">
            <h3>Done in the room</h3>
            <ul class="plain">
              @for (one of all.inRoom; track one.id) { <li>{{ one.on | attDay }}, {{ title(one.exercise) }} <span class="note">{{ one.note }}</span></li> }
            </ul>
          </section>
        }
      </ng-container>
    </att-state>
    @if (reading(); as runId) { <att-run-answers [runId]="runId" (closed)="reading.set(null)" /> }
  `,
  styles: `
    section + section { margin-block-start: var(--att-4); }
    header { flex-wrap: wrap; }
    .sentence { font-family: var(--att-serif); }
    .note { color: var(--att-muted); white-space: pre-line; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExerciseHistory {
  readonly coupleId = input.required<string>();

  private readonly client = inject(ExercisesClient);
  private readonly confirm = inject(Confirm);
  private readonly place = inject(PracticeTime);
  private readonly who = inject(ME);
  protected readonly history = this.client.history(() => this.coupleId());
  protected readonly conjoint = computed(() => this.who.me()?.conjoint ?? false);
  protected readonly treats = computed(() => this.who.may('exercises.assign'));
  protected readonly today = computed(() => dateIn(new Date(), this.place.zone()));
  protected readonly reading = signal<string | null>(null);
  protected readonly changing = signal<string | null>(null);
  protected readonly problem = signal<unknown>(null);
  protected readonly words = givenWords;
  protected readonly title = titleOf;

  constructor() {
    reloadOn(this.history, ['exercises'], ({ coupleId }) => coupleId === this.coupleId());
  }

  protected readonly nothing = (all: { assignments: unknown[]; inRoom: unknown[] }) => !all.assignments.length && !all.inRoom.length;

  protected changed(done: boolean): void {
    this.changing.set(null);
    if (done) this.history.reload();
  }

  /** The moment comes once. What is asked is the same whatever either partner did: both may be looking. */
  protected async open(occurrenceId: string): Promise<void> {
    const text = 'If both have finished and agreed by now, each reads what the other marked for both. If not, this time stays shut for good. It cannot be taken back.';
    if (!(await this.confirm.ask({ heading: 'Open the answers to both?', text, act: 'Open them now' }))) return;
    await this.act(() => this.client.reveal(occurrenceId));
  }

  protected withhold(occurrenceId: string, withheld: boolean): Promise<void> {
    return this.act(() => this.client.withhold(occurrenceId, withheld));
  }

  protected async end(given: AssignmentItem): Promise<void> {
    const text = 'It goes from both home screens now. What was done stays. It cannot be taken up again, only given anew.';
    if (!(await this.confirm.ask({ heading: `End ${titleOf(given.exercise)}?`, text, act: 'End it for both' }))) return;
    await this.act(() => this.client.end(given.id, given.version));
  }

  private async act(work: () => Promise<unknown>): Promise<void> {
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(error);
    }
    this.history.reload();
  }
}
