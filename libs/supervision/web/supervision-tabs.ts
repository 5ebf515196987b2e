import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { Permission } from '@attune/access/domain';
import { ME } from '@attune/ui';

const TABS: { path: string; label: string; needs: Permission; exact: boolean }[] = [
  { path: '/supervision/hours/signing', label: 'Weeks to sign', needs: 'supervision.sign-hours', exact: true },
  { path: '/supervision/hours', label: 'My hours', needs: 'supervision.log-hours', exact: true },
  { path: '/supervision/meetings', label: 'Meetings', needs: 'supervision.sign-meeting', exact: false },
  { path: '/supervision/deadlines', label: 'Deadlines', needs: 'supervision.deadlines', exact: true },
];

/** The places of hours and meetings, for whoever has them. */
@Component({
  selector: 'att-supervision-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Supervision">
      @for (tab of tabs(); track tab.path) {
        <a [routerLink]="tab.path" routerLinkActive="here" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: tab.exact }">{{ tab.label }}</a>
      }
    </nav>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    nav { display: flex; flex-wrap: wrap; gap: 0 var(--att-4); margin-block-end: var(--att-3); }
    a { padding-block: var(--att-1); color: var(--att-muted); text-decoration: none; border-block-end: 2px solid transparent; }
    a.here { color: var(--mat-sys-primary); border-color: currentColor; font-weight: 600; }
  `,
})
export class SupervisionTabs {
  private readonly here = inject(ME);
  protected readonly tabs = computed(() => (this.here.me() ? TABS.filter(({ needs }) => this.here.may(needs)) : []));
}
