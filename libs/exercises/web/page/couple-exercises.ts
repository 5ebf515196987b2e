import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Icon, Loaded, ME, Page, State } from '@attune/ui';
import { TriggerCards } from '../cards/trigger-cards';
import { ExercisesClient } from '../exercises-client';
import { ExerciseHistory } from '../history/exercise-history';
import { RoomRecordSheet } from '../history/room-record-sheet';
import { RunAnswers } from '../history/run-answers';
import { ExerciseProgress } from '../progress/exercise-progress';

/** A couple's exercises on a page of their own: how it went, the cards, what was given. */
@Component({
  selector: 'att-couple-exercises',
  imports: [ExerciseHistory, ExerciseProgress, Icon, Loaded, MatButton, NgTemplateOutlet, Page, RoomRecordSheet, RouterLink, RunAnswers, State, TriggerCards],
  template: `
    <att-state [of]="library" [lines]="10">
      <ng-container *attLoaded="library; let known">
        <att-page heading="Exercises" [sub]="known.partners.a.name + ' and ' + known.partners.b.name" width="wide">
          <ng-container actions>
            <a matButton="outlined" [routerLink]="['/couples', id()]"><att-icon name="arrow-left" [size]="18" />Couple’s page</a>
            @if (assigns()) {
              <button matButton="outlined" type="button" (click)="recording.set(true)"><att-icon name="check" [size]="18" />Done in the room</button>
              <a matButton="filled" [routerLink]="['/couples', id()]" [queryParams]="{ assign: '' }"><att-icon name="plus" [size]="18" />Assign</a>
            }
          </ng-container>
          <!-- What is written there waits to be read: before the long list, and first of all for whoever comes to read it. -->
          <ng-template #triggerCards>
            @if (!conjoint()) { <section><h2>Trigger cards</h2><att-trigger-cards [coupleId]="id()" [partners]="known.partners" /></section> }
          </ng-template>
          @if (cards()) { <ng-container [ngTemplateOutlet]="triggerCards" /> }
          <section><h2>Progress</h2><att-exercise-progress [coupleId]="id()" [whole]="true" /></section>
          @if (!cards()) { <ng-container [ngTemplateOutlet]="triggerCards" /> }
          <section><h2>Given and done</h2><att-exercise-history [coupleId]="id()" /></section>
        </att-page>
      </ng-container>
    </att-state>
    @if (run(); as runId) { <att-run-answers [runId]="runId" (closed)="shut()" /> }
    @if (recording()) { <att-room-record-sheet [coupleId]="id()" (closed)="recording.set(false)" (recorded)="recording.set(false)" /> }
  `,
  styles: 'section + section { margin-block-start: var(--att-7); } h2 { margin-block-end: var(--att-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoupleExercises {
  readonly id = input.required<string>();
  /** From the address: the run whose answers the page opens with. */
  readonly run = input<string>();
  /** From the address: whether one comes for the cards. */
  readonly cards = input<string>();

  private readonly who = inject(ME);
  protected readonly library = inject(ExercisesClient).library(() => this.id());
  protected readonly assigns = computed(() => this.who.may('exercises.assign'));
  protected readonly conjoint = computed(() => this.who.me()?.conjoint ?? false);
  protected readonly recording = signal(false);
  private readonly router = inject(Router);

  protected shut(): void {
    void this.router.navigate([], { queryParams: { run: null }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
