import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { ME } from '@attune/ui';

/** The places of the practice. How hours are reckoned is the owner's, who may see no other place of hours. */
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
  private readonly here = inject(ME);
  protected readonly tabs = [
    { path: '/practice', label: 'People' },
    { path: '/practice/supervision', label: 'Supervision' },
    { path: '/practice/settings', label: 'Settings' },
    ...(this.here.may('supervision.settings') ? [{ path: '/supervision/deadlines', label: 'Hours and deadlines' }] : []),
  ];
}
