import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Empty, Icon, Loaded, ME, Page, State } from '@attune/ui';
import { PracticeClient } from '../practice-client';
import { PracticeTabs } from '../practice-tabs';
import { roleList, WAY_IN_WORDS } from '../words';
import { NewColleagueSheet } from './new-colleague-sheet';

/** Who works here. Owners see where everybody stands on the way in; others see names and roles. */
@Component({
  selector: 'att-people',
  imports: [Empty, Icon, Loaded, MatButton, NewColleagueSheet, Page, PracticeTabs, RouterLink, State],
  template: `
    <att-page heading="People" [sub]="here.me()?.practice?.name ?? ''">
      <att-practice-tabs above />
      @if (owner()) {
        <button matButton="filled" type="button" actions (click)="adding.set(true)"><att-icon name="plus" />Add somebody</button>
      }
      @if (owner()) {
        <att-state [of]="staff" [lines]="6">
          <att-empty says="Nobody works here yet." icon="person" />
          <ul class="plain list" *attLoaded="staff; let page">
            @for (each of page.items; track each.id) {
              <li [class.over]="each.wayIn === 'ended'">
                <a [routerLink]="['/practice/staff', each.id]">{{ each.name }}</a>
                <span>{{ roles(each.roles) }}</span>
                <span class="att-muted">{{ way[each.wayIn] }}</span>
              </li>
            }
          </ul>
        </att-state>
      } @else {
        <att-state [of]="colleagues" [lines]="6">
          <ul class="plain list" *attLoaded="colleagues; let all">
            @for (each of all.items; track each.id) {
              <li>
                @if (each.id === here.me()?.personId) {
                  <a [routerLink]="['/practice/staff', each.id]">{{ each.name }} (you)</a>
                } @else {
                  <span>{{ each.name }}</span>
                }
                <span>{{ roles(each.roles) }}</span>
                <span class="att-muted">{{ each.credential }}</span>
              </li>
            }
          </ul>
        </att-state>
      }
    </att-page>
    @if (adding()) {
      <att-new-colleague-sheet (closed)="adding.set(false)" (added)="staff.reload()" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .list { border-block-start: var(--att-line); }
    li { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 2fr) minmax(0, 1.4fr); gap: var(--att-2) var(--att-4); align-items: baseline; padding: var(--att-3) var(--att-2); border-block-end: var(--att-line); }
    a { font-weight: 600; }
    .over { opacity: 0.65; }
    @media (max-width: 640px) { li { grid-template-columns: 1fr; gap: 0; } }
  `,
})
export class People {
  protected readonly here = inject(ME);
  private readonly client = inject(PracticeClient);
  protected readonly owner = computed(() => this.here.may('practice.staff'));
  protected readonly staff = this.client.staff(this.owner);
  protected readonly colleagues = this.client.colleagues();
  protected readonly adding = signal(false);
  protected readonly roles = roleList;
  protected readonly way = WAY_IN_WORDS;
}
