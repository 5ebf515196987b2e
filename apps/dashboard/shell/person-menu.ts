import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { Icon, ME } from '@attune/ui';

@Component({
  selector: 'att-person-menu',
  imports: [Icon, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, RouterLink],
  template: `
    @if (here.me(); as me) {
      <button matIconButton type="button" [matMenuTriggerFor]="menu" [attr.aria-label]="'You: ' + me.name">
        <att-icon name="person" [size]="24" />
      </button>
      <mat-menu #menu="matMenu" xPosition="before">
        <div class="who">
          <strong>{{ me.name }}</strong>
          <span class="att-muted att-small">{{ me.roles.join(', ') }} at {{ me.practice.name }}</span>
        </div>
        <a mat-menu-item routerLink="/access"><att-icon name="settings" />Your account and sign-ins</a>
        <button mat-menu-item type="button" (click)="here.signOut()"><att-icon name="leave" />Sign out</button>
      </mat-menu>
    }
  `,
  styles: `
    .who { display: grid; padding: var(--att-3) var(--att-4); border-block-end: var(--att-line); margin-block-end: var(--att-1); }
    .mat-mdc-menu-item att-icon { margin-inline-end: var(--att-3); vertical-align: middle; color: var(--att-muted); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonMenu {
  protected readonly here = inject(ME);
}
