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
        <mat-checkbox [formField]="f.employed">The practice employs the supervisor</mat-checkbox>
        @if (!f.employed().value()) {
          <mat-form-field>
            <mat-label>Oversight agreement signed</mat-label>
            <input matInput type="date" [formField]="f.oversightOn" />
            <mat-hint>By the practice and the supervisor, before supervision begins.</mat-hint>
          </mat-form-field>
        }
        <mat-checkbox [formField]="f.inGroupsOnly">Supervision is in groups only, never alone or in a pair</mat-checkbox>
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
  private readonly typed = signal({ agreementOn: '', selfAssessmentOn: '', trainingOn: '', video: false, videoAssessedOn: '', inGroupsOnly: false, employed: true, oversightOn: '' });
  protected readonly problem = signal<unknown>(null);
  protected readonly f = form(this.typed);

  constructor() {
    effect(() => {
      const { agreementOn, selfAssessmentOn, trainingOn, video, videoAssessedOn, inGroupsOnly, employed, oversightOn } = this.of();
      this.typed.set({ agreementOn: agreementOn ?? '', selfAssessmentOn: selfAssessmentOn ?? '', trainingOn: trainingOn ?? '', video, videoAssessedOn: videoAssessedOn ?? '', inGroupsOnly, employed, oversightOn: oversightOn ?? '' });
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { video, employed, inGroupsOnly, ...days } = this.typed();
    const input = {
      agreementOn: days.agreementOn || null, selfAssessmentOn: days.selfAssessmentOn || null, trainingOn: days.trainingOn || null, inGroupsOnly,
      video, videoAssessedOn: (video && days.videoAssessedOn) || null, employed, oversightOn: (!employed && days.oversightOn) || null,
    };
    if (!(await this.attempt(this.f, this.problem, () => this.client.changePapers(this.of().relationId, input, this.of().version)))) return;
    this.changed.emit();
    this.closed.emit();
  }
}
