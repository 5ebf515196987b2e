import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatHint, MatInput, MatLabel } from '@angular/material/input';
import type { SupervisedPair } from '@attune/supervision/domain';
import { attempting, ProblemNote, SideSheet } from '@attune/ui';
import { HoursClient } from '../hours-client';

/** The papers of one supervision, by the day on which each was done. */
@Component({
  selector: 'att-papers-sheet',
  imports: [FormField, MatButton, MatCheckbox, MatFormField, MatHint, MatInput, MatLabel, ProblemNote, SideSheet],
  template: `
    <att-side-sheet [heading]="'Papers: ' + of().associate.name" (closed)="closed.emit()">
      <form id="att-papers" class="att-stack" novalidate (submit)="send($event)">
        <att-problem [of]="problem()" />
        <mat-form-field>
          <mat-label>Supervision agreement signed by both</mat-label>
          <input matInput type="date" [formField]="f.agreementOn" />
        </mat-form-field>
        <mat-form-field>
          <mat-label>Supervisor’s own assessment sent to the board</mat-label>
          <input matInput type="date" [formField]="f.selfAssessmentOn" />
        </mat-form-field>
        <mat-form-field>
          <mat-label>Supervisor’s training</mat-label>
          <input matInput type="date" [formField]="f.trainingOn" />
          <mat-hint>Fifteen hours, within two years before or sixty days after the start.</mat-hint>
        </mat-form-field>
        <mat-checkbox [formField]="f.video">Some of it is by live video</mat-checkbox>
        @if (f.video().value()) {
          <mat-form-field>
            <mat-label>Whether video suits was assessed in writing</mat-label>
            <input matInput type="date" [formField]="f.videoAssessedOn" />
          </mat-form-field>
        }
      </form>
      <ng-container actions>
        <button matButton type="button" (click)="closed.emit()">Close</button>
        <button matButton="filled" type="submit" form="att-papers" [disabled]="f().submitting()">Save</button>
      </ng-container>
    </att-side-sheet>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PapersSheet {
  readonly of = input.required<SupervisedPair>();
  readonly closed = output();
  readonly changed = output();

  private readonly client = inject(HoursClient);
  private readonly attempt = attempting();
  private readonly typed = signal({ agreementOn: '', selfAssessmentOn: '', trainingOn: '', video: false, videoAssessedOn: '' });
  protected readonly problem = signal<unknown>(null);
  protected readonly f = form(this.typed);

  constructor() {
    effect(() => {
      const { agreementOn, selfAssessmentOn, trainingOn, video, videoAssessedOn } = this.of();
      this.typed.set({ agreementOn: agreementOn ?? '', selfAssessmentOn: selfAssessmentOn ?? '', trainingOn: trainingOn ?? '', video, videoAssessedOn: videoAssessedOn ?? '' });
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { video, ...days } = this.typed();
    const [agreementOn, selfAssessmentOn, trainingOn, videoAssessedOn] = [days.agreementOn, days.selfAssessmentOn, days.trainingOn, days.videoAssessedOn].map((day) => day || null);
    const input = { agreementOn: agreementOn ?? null, selfAssessmentOn: selfAssessmentOn ?? null, trainingOn: trainingOn ?? null, video, videoAssessedOn: video ? (videoAssessedOn ?? null) : null };
    if (!(await this.attempt(this.f, this.problem, () => this.client.changePapers(this.of().relationId, input, this.of().version)))) return;
    this.changed.emit();
    this.closed.emit();
  }
}
