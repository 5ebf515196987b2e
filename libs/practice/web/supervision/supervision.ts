import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { DayPipe, Empty, Icon, Loaded, ME, Page, reloadOn, State } from '@attune/ui';
import { PracticeClient } from '../practice-client';
import { PracticeTabs } from '../practice-tabs';
import { RelationLine } from './relation-line';
import { RelationSheet } from './relation-sheet';

/** Who supervises whom on a day, and everything planned. */
@Component({
  selector: 'att-supervision',
  imports: [DayPipe, Empty, Icon, Loaded, MatButton, MatFormField, MatInput, MatLabel, Page, PracticeTabs, RelationLine, RelationSheet, State],
  template: `
    <att-page heading="Supervision" sub="Who supervises whom">
      <att-practice-tabs above />
      @if (owner()) {
        <ng-container actions>
          <button matButton="outlined" type="button" (click)="sheet.set('cover')"><att-icon name="rotate" />Somebody stands in</button>
          <button matButton="filled" type="button" (click)="sheet.set('relation')"><att-icon name="plus" />New supervision</button>
        </ng-container>
      }
      <mat-form-field class="day">
        <mat-label>On this day</mat-label>
        <input matInput type="date" [value]="shown()" (change)="look($event)" />
      </mat-form-field>
      <att-state [of]="supervision" [lines]="6">
        <ng-container *attLoaded="supervision; let it">
          @if (it.items.length === 0) {
            <att-empty says="No associate is supervised on this day." icon="review" />
          } @else {
            <table>
              <thead><tr><th scope="col">Associate</th><th scope="col">Supervisor on {{ it.on | attDay }}</th><th scope="col">Standing in</th></tr></thead>
              <tbody>
                @for (line of it.items; track line.associateId) {
                  <tr>
                    <th scope="row">{{ line.associateName }}</th>
                    <td>
                      {{ line.primary?.name ?? '' }}
                      @if (!line.primary) {
                        <strong class="owed">Nobody</strong>
                      }
                      @for (own of line.overrides; track own.coupleId) {
                        <p class="att-muted att-small">{{ own.name }} for one couple</p>
                      }
                    </td>
                    <td>
                      @for (each of line.covers; track each.id) {
                        <p>{{ each.name }} <span class="att-muted att-small">until {{ each.untilOn | attDay }}</span></p>
                      }
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          }
          @if (it.relations.length > 0) {
            <h2>All of it, from then on</h2>
            <div>
              @for (relation of it.relations; track relation.id) {
                <att-relation-line [of]="relation" [mayChange]="owner()" (changed)="supervision.reload()" />
              }
            </div>
          }
        </ng-container>
      </att-state>
    </att-page>
    @if (sheet(); as kind) {
      <att-relation-sheet [cover]="kind === 'cover'" [colleagues]="known()" (closed)="sheet.set(null)" (changed)="supervision.reload()" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .day { max-width: 220px; }
    table { width: 100%; }
    th, td { padding: var(--att-3) var(--att-2); text-align: start; vertical-align: top; border-block-end: var(--att-line); }
    thead th { color: var(--att-muted); font: 500 var(--att-text-s) / 1.4 var(--att-sans); }
    .owed { color: var(--mat-sys-tertiary); }
    h2 { margin-block: var(--att-5) var(--att-2); }
  `,
})
export class SupervisionPage {
  private readonly here = inject(ME);
  private readonly client = inject(PracticeClient);
  protected readonly owner = computed(() => this.here.may('practice.staff'));
  protected readonly day = signal('');
  protected readonly supervision = this.client.supervision(this.day);
  protected readonly colleagues = this.client.colleagues();
  protected readonly known = computed(() => (this.colleagues.hasValue() ? this.colleagues.value().items : []));
  protected readonly shown = computed(() => this.day() || (this.supervision.hasValue() ? this.supervision.value().on : ''));
  protected readonly sheet = signal<'relation' | 'cover' | null>(null);

  constructor() {
    reloadOn(this.supervision, ['practice']);
  }

  protected look(event: Event): void {
    this.day.set((event.target as HTMLInputElement).value);
  }
}
