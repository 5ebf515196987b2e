import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import { form, FormField, max, min, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MINUTES_MAX, MINUTES_MIN, type AppointmentDetail, type NewTime, type Scope } from '@attune/scheduling/domain';
import { alike, anAct, FieldError, PracticeTime, ProblemNote, reasonOf } from '@attune/ui';
import { minutesBetween, toLocal } from '@attune/util';
import { SchedulingClient } from '../scheduling-client';
import { ScopeChoice } from './scope-choice';

type Moved = Omit<NewTime, 'scope'>;

/** Moves an appointment to another day, time or length: this one, or it and all following. */
@Component({
  selector: 'att-move-form',
  imports: [FieldError, FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, ProblemNote, ScopeChoice],
  template: `
    <form novalidate (submit)="move($event)">
      @if (problem(); as what) { <att-problem [of]="what" /> }
      <div class="three">
        <mat-form-field>
          <mat-label>Date</mat-label><input matInput type="date" [formField]="f.date" />
          <mat-error><att-field-error [of]="f.date" label="Date" /></mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>Time</mat-label><input matInput type="time" [formField]="f.time" />
          <mat-error><att-field-error [of]="f.time" label="Time" /></mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>Minutes</mat-label><input matInput type="number" step="5" [formField]="f.minutes" />
          <mat-error><att-field-error [of]="f.minutes" label="Minutes" /></mat-error>
        </mat-form-field>
      </div>
      <att-scope-choice [following]="of().following" [(scope)]="scope" />
      <div class="att-row">
        <button matButton="filled" type="submit" [disabled]="busy()">Move</button>
        <button matButton type="button" (click)="done.emit()">Keep as it is</button>
      </div>
    </form>
  `,
  styles: `form { display: grid; gap: var(--att-3); } .three { display: grid; grid-template-columns: repeat(auto-fit, minmax(120px, 1fr)); gap: var(--att-3); }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoveForm {
  readonly of = input.required<AppointmentDetail>();
  /** The time and scope that it had before, and its version now. */
  readonly moved = output<{ before: NewTime; version: number }>();
  readonly done = output();
  /** Somebody else wrote in between: what stands now is wanted, and the next try goes by it. */
  readonly stale = output();

  private readonly client = inject(SchedulingClient);
  private readonly zone = inject(PracticeTime).zone;
  protected readonly scope = signal<Scope>('one');
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  private readonly now = computed(() => ({ ...toLocal(this.of().startsAt, this.zone()), minutes: minutesBetween(this.of().startsAt, this.of().endsAt) }));
  /** As typed, or as it stands: a day of the one with an hour of the other is none that anybody chose. */
  private readonly to = linkedSignal({
    source: computed(() => ({ id: this.of().id, now: this.now() }), { equal: alike }),
    computation: ({ id, now }, before?: { source: { id: string; now: Moved }; value: Moved }) => (before?.source.id === id && !alike(before.value, before.source.now) ? before.value : now),
  });
  /** The version that stood when the form was opened: what was changed elsewhere since is asked about, once. Null after that. */
  private readonly from = linkedSignal<string, number | null>({ source: computed(() => this.of().id), computation: () => untracked(this.of).version });
  protected readonly f = form(this.to, (at) => {
    required(at.date);
    required(at.time);
    required(at.minutes);
    min(at.minutes, MINUTES_MIN);
    max(at.minutes, MINUTES_MAX);
  });

  constructor() {
    effect(() => void this.from());
  }

  protected async move(event: Event): Promise<void> {
    event.preventDefault();
    if (this.f().invalid()) return this.f().markAsTouched();
    const before = { ...this.now(), scope: this.scope() };
    await this.act.do(async () => {
      const { version } = await this.client.move(this.of().id, this.from() ?? this.of().version, { ...this.to(), scope: this.scope() });
      this.moved.emit({ before, version });
    });
    if (reasonOf(this.problem()) !== 'stale-version') return;
    this.from.set(null);
    this.stale.emit();
  }
}
