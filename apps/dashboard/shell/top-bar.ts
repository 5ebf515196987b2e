import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, ME } from '@attune/ui';
import { FinderKey } from '../finder/finder';
import { ConjointBanner } from './conjoint-banner';
import { PersonMenu } from './person-menu';

@Component({
  selector: 'att-top-bar',
  imports: [ConjointBanner, Icon, PersonMenu, RouterLink],
  template: `
    <a class="name" [class.brief]="here.me()?.conjoint" routerLink="/" aria-label="Attune, to the first page">
      <svg viewBox="0 0 32 32" aria-hidden="true"><path d="M6 19c3.4-9 6.8-9 10.2 0" /><path d="M15.8 13c3.4 9 6.8 9 10.2 0" /></svg>
      <span>Attune</span>
    </a>
    @if (here.me()?.practice?.demo && !here.me()?.conjoint) {
      <span class="demo">Demo practice</span>
    }
    <att-conjoint-banner />
    <button class="find" type="button" (click)="finder.open()">
      <att-icon name="search" [size]="18" />
      <span>Find a person, couple or place</span>
      <kbd>Ctrl K</kbd>
    </button>
    <att-person-menu />
  `,
  styleUrl: './top-bar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TopBar {
  protected readonly here = inject(ME);
  protected readonly finder = inject(FinderKey);
}
