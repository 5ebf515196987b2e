import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** The three places of the practice. */
@Component({
  selector: 'att-practice-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Practice">
      @for (tab of tabs; track tab.path) {
        <a [routerLink]="tab.path" routerLinkActive="here" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }">{{ tab.label }}</a>
      }
    </nav>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    nav { display: flex; gap: var(--att-4); margin-block-end: var(--att-3); }
    a { padding-block: var(--att-1); color: var(--att-muted); text-decoration: none; border-block-end: 2px solid transparent; }
    a.here { color: var(--mat-sys-primary); border-color: currentColor; font-weight: 600; }
  `,
})
export class PracticeTabs {
  protected readonly tabs = [
    { path: '/practice', label: 'People' },
    { path: '/practice/supervision', label: 'Supervision' },
    { path: '/practice/settings', label: 'Settings' },
  ];
}
