import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { ACT_WORDS, possibleActs, REASONS, slotWords, statusWords, type AppointmentDetail, type NewTime, type Scope, type StatusAct } from '@attune/scheduling/domain';
import { anAct, Confirm, Lane, Loaded, ME, PracticeTime, ProblemNote, reasonOf, reloadOn, SideSheet, State, TimeOfDayPipe, toProblem, UI_WORDS, Undo } from '@attune/ui';
import { fullNames, invited, laneOf } from '../names';
import { SchedulingClient } from '../scheduling-client';
import { AttendanceForm } from './attendance-form';
import { MoveForm } from './move-form';
import { ScopeChoice } from './scope-choice';

/** Acts that only who holds the appointment does; the rest belongs to whoever plans. */
const HOLDING: readonly StatusAct[] = ['start', 'stop'];

/** One appointment beside the week: what it is, what became of it, where it goes. */
@Component({
  selector: 'att-appointment-sheet',
  imports: [AttendanceForm, Lane, Loaded, MatButton, MoveForm, ProblemNote, RouterLink, ScopeChoice, SideSheet, State, TimeOfDayPipe],
  templateUrl: './appointment-sheet.html',
  styles: `.facts { display: grid; gap: var(--att-2); margin-block-end: var(--att-4); justify-items: start; } section { display: grid; gap: var(--att-3); padding-block: var(--att-4); border-block-start: var(--att-line); }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppointmentSheet {
  readonly id = input.required<string>();
  readonly closed = output();
  readonly changed = output();

  private readonly client = inject(SchedulingClient);
  private readonly undo = inject(Undo);
  private readonly confirm = inject(Confirm);
  private readonly zone = inject(PracticeTime).zone;
  private readonly here = inject(ME);
  private readonly life = inject(DestroyRef);
  private readonly words = inject(UI_WORDS);
  protected readonly appointment = this.client.appointment(this.id);
  private readonly acting = anAct();
  protected readonly busy = this.acting.busy;
  protected readonly problem = this.acting.problem;
  protected readonly doing = linkedSignal<string, '' | 'move' | 'cancel'>({ source: this.id, computation: () => '' });
  protected readonly scope = signal<Scope>('one');
  protected readonly mayPlan = computed(() => this.here.may('scheduling.write'));
  /** Who reads no clinical content has the couple's administration instead. */
  protected readonly seesCouple = computed(() => this.here.may('overview.couple'));
  protected readonly mayHold = computed(() => this.here.may('scheduling.hold'));
  protected readonly acts = computed(() => {
    if (!this.appointment.hasValue()) return [];
    return possibleActs(this.appointment.value(), new Date(), this.zone()).filter((act) => (HOLDING.includes(act) ? this.mayHold() : this.mayPlan()) && act !== 'cancel');
  });
  protected readonly actWords = ACT_WORDS;
  protected readonly reasons = REASONS;
  protected readonly status = (one: AppointmentDetail): string => statusWords(one, new Date().toISOString());
  protected readonly lane = laneOf;
  protected readonly names = (one: AppointmentDetail): string => fullNames(invited(one));
  protected readonly when = (one: AppointmentDetail): string => slotWords(one, this.zone());

  constructor() {
    reloadOn(this.appointment, ['scheduling'], (ids) => ids['appointmentId'] === this.id());
  }

  protected act(of: AppointmentDetail, act: StatusAct): Promise<void> {
    return this.write(() => this.client.act(of.id, of.version, act as Exclude<StatusAct, 'cancel'>));
  }

  protected async cancel(of: AppointmentDetail): Promise<void> {
    const all = this.scope() === 'following';
    if (all && !(await this.confirm.ask({
      heading: `Cancel ${of.following + 1} appointments?`,
      text: 'This one and all planned ones after it. Undo is offered for ten seconds; after that each can be put back by itself.',
      act: 'Cancel them',
    }))) return;
    await this.write(async () => {
      const { version, appointments } = await this.client.cancel(of.id, of.version, this.scope());
      const also = appointments.map(({ id }) => id).filter((id) => id !== of.id);
      this.undo.offer({ says: also.length ? `${also.length + 1} appointments cancelled.` : 'Cancelled.', undo: () => void this.takeBack(() => this.client.reopen(of.id, version, also)) });
      // On a phone the sheet would lie over the bar.
      this.closed.emit();
    });
  }

  /** Those that follow may each have had a time of day of their own: only one alone is put back where it was. */
  protected moved({ id }: AppointmentDetail, { before, version }: { before: NewTime; version: number }): void {
    this.settled();
    if (before.scope === 'following') return;
    this.undo.offer({ says: 'Moved.', undo: () => void this.takeBack(() => this.client.move(id, version, before)) });
    this.closed.emit();
  }

  /** Said in the bar when it cannot be: by then the sheet may be shut. */
  private async takeBack(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      if (!this.life.destroyed) this.settled();
    } catch (error) {
      this.undo.offer({ says: `Not undone. ${toProblem(error, this.words()).title}`, undo: () => void this.takeBack(work) });
    }
  }

  protected settled(): void {
    this.doing.set('');
    this.appointment.reload();
    this.changed.emit();
  }

  private async write(work: () => Promise<unknown>): Promise<void> {
    if (await this.acting.do(work)) this.settled();
    else if (reasonOf(this.problem()) === 'stale-version') this.appointment.reload();
  }
}
