import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { isCalifornian, isOver, type PaperDue, type SupervisedPair } from '@attune/supervision/domain';
import { DayPipe, Empty, Loaded, ME, Page, PracticeTime, reloadOn, State } from '@attune/ui';
import { dateIn } from '@attune/util';
import { SupervisionTabs } from '../../supervision-tabs';
import { HoursClient } from '../hours-client';
import { dueIn } from '../words';
import { PapersSheet } from './papers-sheet';

/** What falls due of each supervision, and how many each supervisor supervises. */
@Component({
  selector: 'att-deadlines-page',
  imports: [DayPipe, Empty, Loaded, MatButton, Page, PapersSheet, RouterLink, State, SupervisionTabs],
  template: `
    <att-page heading="Deadlines" sub="Papers, assessments and licences of supervision">
      <att-supervision-tabs above />
      @if (owner()) { <a matButton="outlined" actions routerLink="/supervision/hours/settings">How hours are reckoned</a> }
      <att-state [of]="deadlines" [lines]="8">
        <att-empty says="Nobody is supervised that you would know of." icon="review" />
        <ng-container *attLoaded="deadlines; let it">
          @for (each of it.supervisors; track each.id) {
            <p [class.over]="each.why">{{ each.name }} supervises {{ each.counted }} of at most {{ each.limit }}. {{ each.why ?? '' }}</p>
          }
          @for (pair of it.items; track pair.relationId) {
            <section [attr.aria-label]="pair.associate.name + ', supervised by ' + pair.supervisor.name">
              <header>
                <h2>{{ pair.associate.name }} <span class="att-muted att-small">supervised by {{ pair.supervisor.name }} since {{ pair.fromOn | attDay }}{{ ended(pair) ? ', ended ' + (pair.untilOn | attDay) : '' }}</span></h2>
                @if (may(pair) && papered(pair)) { <button matButton type="button" (click)="sheet.set(pair)">Record papers</button> }
                @if (owner()) { <a matButton [routerLink]="['/supervision/hours/registration', pair.associate.id]">Registration</a> }
              </header>
              <ul class="plain">
                @for (due of pair.due; track $index) {
                  <li [class.over]="!due.done && due.daysLeft < 0">
                    <strong>{{ state(due) }}</strong>&ngsp;<span>{{ due.words }}</span>&ngsp;<span class="att-muted att-small">by {{ due.due | attDay }}{{ due.law ? ', ' + due.law : '' }}</span>
                  </li>
                }
              </ul>
            </section>
          }
        </ng-container>
      </att-state>
    </att-page>
    @if (sheet(); as pair) { <att-papers-sheet [of]="pair" (closed)="sheet.set(null)" (changed)="deadlines.reload()" /> }
  `,
  styles: `
    section { margin-block-start: var(--att-5); }
    header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--att-3); }
    h2 { margin-inline-end: auto; }
    li { display: flex; flex-wrap: wrap; gap: 0 var(--att-3); padding-block: var(--att-2); border-block-end: var(--att-line); }
    li strong { min-width: 130px; }
    .over strong, p.over { color: var(--mat-sys-error); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeadlinesPage {
  private readonly client = inject(HoursClient);
  private readonly here = inject(ME);
  private readonly today = dateIn(new Date(), inject(PracticeTime).zone());
  protected readonly deadlines = this.client.deadlines();
  protected readonly owner = computed(() => this.here.may('supervision.settings'));
  protected readonly sheet = signal<SupervisedPair | null>(null);

  constructor() {
    reloadOn(this.deadlines, ['supervision', 'practice']);
  }

  protected may({ supervisor }: SupervisedPair): boolean {
    return this.owner() || supervisor.id === this.here.me()?.personId;
  }

  /** Ended without an agreement on record: it can still be recorded, as its weeks count by it. */
  protected ended(pair: SupervisedPair): boolean {
    return isOver(pair, this.today);
  }

  /** Papers that are recorded here are those of the California board. */
  protected papered(pair: SupervisedPair): boolean {
    return isCalifornian(pair);
  }

  protected state({ done, daysLate, daysLeft }: PaperDue): string {
    if (!done) return dueIn(daysLeft);
    return daysLate > 0 ? `Done, ${daysLate} ${daysLate === 1 ? 'day' : 'days'} late` : 'Done';
  }
}
