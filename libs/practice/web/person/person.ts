import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { StaffPerson } from '@attune/practice/domain';
import { Icon, Loaded, ME, Page, reloadOn, State } from '@attune/ui';
import { PracticeClient } from '../practice-client';
import { PracticeTabs } from '../practice-tabs';
import { roleList } from '../words';
import { DetailsForm } from './details-form';
import { Licences } from './licences';
import { RoleList } from './role-list';
import { SupervisionOf } from './supervision-of';
import { WayInCard } from './way-in';

/** One colleague: who they are, what they may do, under which licence, supervised by whom. Owners change it, others read it. */
@Component({
  selector: 'att-person',
  imports: [DetailsForm, Icon, Licences, Loaded, MatButton, Page, PracticeTabs, RoleList, RouterLink, State, SupervisionOf, WayInCard],
  template: `
    <att-state [of]="person" [lines]="8">
      <ng-container *attLoaded="person; let it">
        <att-page [heading]="name(it)" [sub]="roles(it.roles)" width="reading">
          <att-practice-tabs above />
          <a matButton routerLink="/practice" actions><att-icon name="arrow-left" />People</a>
          @if (it.licences.length > 0) {
            <p class="att-paper line">{{ it.credentialLine }}</p>
          }
          @if (owner()) {
            @if (editing()) {
              <att-details-form class="att-card" [of]="it" (changed)="took($event)" (left)="editing.set(false)" (stale)="person.reload()" />
            } @else {
              <section class="att-card facts">
                <p>{{ it.email }}</p>
                <button matButton type="button" (click)="editing.set(true)"><att-icon name="pencil" />Change name or address</button>
              </section>
            }
            <att-way-in class="att-card" [of]="it" [self]="self()" (changed)="person.reload()" />
          }
          <att-role-list class="att-card" [of]="it" [mayChange]="owner() && !self()" (changed)="took($event)" />
          <att-licences class="att-card" [of]="it" [mayChange]="owner()" (changed)="took($event)" />
          <att-supervision-of class="att-card" [of]="it" [mayChange]="owner()" (changed)="person.reload()" />
        </att-page>
      </ng-container>
    </att-state>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .line { color: var(--att-muted); }
    .facts { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: var(--att-2); }
  `,
})
export class PersonPage {
  readonly id = input.required<string>();

  private readonly here = inject(ME);
  private readonly client = inject(PracticeClient);
  protected readonly person = this.client.person(() => this.id());
  protected readonly owner = computed(() => this.here.may('practice.staff'));
  protected readonly self = computed(() => this.here.me()?.personId === this.id());
  protected readonly editing = signal(false);
  protected readonly roles = roleList;

  constructor() {
    reloadOn(this.person, ['practice', 'access']);
  }

  protected name(it: StaffPerson): string {
    return [it.title, it.givenName, it.familyName].filter(Boolean).join(' ');
  }

  protected took(it: StaffPerson): void {
    this.person.set(it);
    this.editing.set(false);
  }
}
