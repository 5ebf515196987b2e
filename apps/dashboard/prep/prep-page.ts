import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { RouterLink } from '@angular/router';
import type { Belonging } from '@attune/notes/domain';
import { changeWords, isOver, laneOf, namesOf, type Prep } from '@attune/overview/domain';
import { newestOf, type ExerciseId } from '@attune/exercises/domain';
import { dayHasCome, slotWords } from '@attune/scheduling/domain';
import { anAct, DayPipe, Icon, Lane, Loaded, ME, MomentPipe, Page, PracticeTime, ProblemNote, reloadOn, Shortcuts, State } from '@attune/ui';
import { NoteStart } from '../note-start';
import { OverviewClient } from '../overview-client';
import { PrepExercises } from './prep-exercises';
import { PrepMeasures } from './prep-measures';
import { PrepRisk } from './prep-risk';
import { ForToday } from './for-today';
import { ToLookAt } from './to-look-at';

const titleOf = (id: string): string => newestOf(id as ExerciseId)?.title.en ?? id;

/** Everything to know before an appointment on one page. Supervisors see it and change nothing. */
@Component({
  selector: 'att-prep-page',
  imports: [DayPipe, ForToday, Icon, Lane, Loaded, MatButton, MatRadioButton, MatRadioGroup, MomentPipe, Page, PrepExercises, PrepMeasures, PrepRisk, ProblemNote, RouterLink, State, ToLookAt],
  templateUrl: './prep-page.html',
  styleUrl: './prep-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrepPage {
  readonly appointmentId = input.required<string>();

  private readonly client = inject(OverviewClient);
  private readonly here = inject(ME);
  private readonly zone = inject(PracticeTime).zone;
  protected readonly notes = inject(NoteStart);
  protected readonly prep = this.client.prep(this.appointmentId);
  private readonly forToday = viewChild(ForToday);
  protected readonly belongs = linkedSignal<string, Belonging | null>({ source: this.appointmentId, computation: () => null });
  private readonly acting = anAct();
  protected readonly busy = this.acting.busy;
  protected readonly problem = this.acting.problem;
  private readonly shown = computed(() => (this.prep.hasValue() ? this.prep.value() : undefined));
  protected readonly heading = computed(() => {
    const prep = this.shown();
    return prep ? namesOf(prep.partners, prep.compartment) : 'Prep';
  });
  protected readonly when = computed(() => {
    const prep = this.shown();
    return prep ? `${slotWords(prep, this.zone())}, with ${prep.staffName}` : '';
  });
  protected readonly changes = computed(() => {
    const prep = this.shown();
    return prep ? prep.changes.map((each) => ({ lane: each.lane, words: changeWords(each, prep.partners, titleOf) })) : [];
  });
  protected readonly lane = (prep: Prep) => laneOf(prep.partners, prep.compartment);

  constructor() {
    this.notes.problem.set(null);
    reloadOn(this.prep, ['scheduling', 'notes', 'exercises', 'couples', 'measures', 'supervision']);
    inject(Shortcuts).add([
      { key: 'n', does: 'Start the appointment, or open its note', run: () => void this.start(), when: () => this.shown()?.mayHold === true },
    ]);
  }

  /** What the primary act is called now. */
  protected act(prep: Prep): string {
    if (this.starts(prep)) return 'Start appointment';
    return prep.note ? 'Open note' : 'Write note';
  }

  /** Once its time is over, nothing starts any more: what is left is its note. So it is with a note that is there already, while the appointment cannot be started. */
  protected starts({ status, startsAt, endsAt, note, mustSign }: Prep): boolean {
    const now = new Date().toISOString();
    if (status !== 'planned' || isOver({ endsAt, stoppedAt: null }, now)) return false;
    return note === null || (note.state === 'draft' && mustSign.length === 0 && dayHasCome({ startsAt }, now, this.zone()));
  }

  /** One partner's note must say before its first word what it belongs to. */
  protected asksBelonging = ({ compartment, note }: Prep): boolean => compartment !== null && note === null;

  protected mustSign({ mustSign, partners }: Prep): string {
    const names = partners.filter(({ seat }) => mustSign.includes(seat)).map(({ givenName }) => givenName);
    return `${names.join(' and ')} ${names.length === 1 ? 'has' : 'have'} still to sign who is unlicensed and who supervises.`;
  }

  protected mayStart(prep: Prep): boolean {
    return !this.busy() && !(this.starts(prep) && prep.mustSign.length) && (!this.asksBelonging(prep) || this.belongs() !== null);
  }

  protected async start(): Promise<void> {
    const prep = this.shown();
    if (!prep || !this.mayStart(prep)) return;
    const starts = this.starts(prep);
    const started = await this.acting.do(async () => {
      await this.forToday()?.save();
      if (starts) await this.client.start(prep.appointmentId, prep.version);
      if (starts && prep.compartment === null && !prep.conjoint) await this.here.setConjoint(true);
      await this.openNote(prep);
    });
    if (!started) this.prep.reload();
  }

  private async openNote(prep: Prep): Promise<void> {
    if (prep.note) return void (await this.notes.open(prep.note.id));
    const belongs = this.belongs();
    await this.notes.begin(prep.appointmentId, prep.coupleId, belongs ? { belongs } : {});
  }
}
