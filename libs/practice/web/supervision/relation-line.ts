import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { type RelationRow } from '@attune/practice/domain';
import { addDays } from '@attune/util';
import { DayPipe, PracticeTime, ProblemNote } from '@attune/ui';
import { dateIn } from '@attune/util';
import { PracticeClient } from '../practice-client';

/** One relation in words, with a way to end it. Its last day is shown as people say it; the record holds the day after. */
@Component({
  selector: 'att-relation-line',
  imports: [DayPipe, MatButton, MatFormField, MatInput, MatLabel, ProblemNote],
  template: `
    <div class="line">
      <p>
        <strong>{{ of().supervisorName }}</strong> {{ of().kind === 'cover' ? 'stands in for ' + (of().coversName ?? '') + ' with' : 'supervises' }} <strong>{{ of().associateName }}</strong>
        @if (of().coupleId) {
          <span class="att-muted">, for one couple</span>
        }
      </p>
      <p class="att-muted att-small when">from {{ of().fromOn | attDay }}{{ of().untilOn ? ', last day ' : '' }}{{ lastDay() | attDay }}</p>
      @if (mayChange() && !ending()) {
        <button matButton type="button" (click)="ending.set(true)">{{ of().untilOn ? 'Change the end' : 'End' }}</button>
      }
    </div>
    @if (ending()) {
      <form class="att-row" (submit)="end($event)">
        <mat-form-field>
          <mat-label>Over from this day on</mat-label>
          <input matInput type="date" name="until" [min]="today()" [value]="of().untilOn ?? today()" required />
        </mat-form-field>
        <button matButton="outlined" type="submit">End it then</button>
        <button matButton type="button" (click)="ending.set(false)">Leave it</button>
      </form>
      <att-problem [of]="problem()" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .line { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--att-4); min-height: 44px; padding-block: var(--att-2); border-block-end: var(--att-line); }
    .when { margin-inline-end: auto; }
    form { padding-block: var(--att-3); }
    mat-form-field { width: 220px; }
  `,
})
export class RelationLine {
  readonly of = input.required<RelationRow>();
  readonly mayChange = input.required<boolean>();
  readonly changed = output();

  private readonly client = inject(PracticeClient);
  private readonly time = inject(PracticeTime);
  protected readonly ending = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected today(): string {
    return dateIn(new Date(), this.time.zone());
  }

  protected lastDay(): string | null {
    const { untilOn } = this.of();
    return untilOn && addDays(untilOn, -1);
  }

  protected async end(event: Event): Promise<void> {
    event.preventDefault();
    const until = String(new FormData(event.target as HTMLFormElement).get('until') ?? '');
    this.problem.set(null);
    await this.client.endRelation(this.of().id, until, this.of().version).then(
      () => (this.ending.set(false), this.changed.emit()),
      (error: unknown) => this.problem.set(error),
    );
  }
}
