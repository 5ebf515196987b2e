import { afterNextRender, ChangeDetectionStrategy, Component, DestroyRef, ElementRef, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { RecoveryUnderWay } from '@attune/access/web';
import { offerShortcutHelp, UndoBar } from '@attune/ui';
import { filter, map, pairwise, startWith } from 'rxjs';
import { FinderKey } from '../finder/finder';
import { Navigation } from './navigation';
import { TopBar } from './top-bar';

/** What stays around every page of the staff: the bar above, the places beside, what can be undone below. */
@Component({
  selector: 'att-shell',
  imports: [Navigation, RecoveryUnderWay, RouterOutlet, TopBar, UndoBar],
  template: `
    <a class="skip" href="#content" (click)="toContent($event)">Skip to the page</a>
    <header #top>
      <att-top-bar />
      <att-recovery-under-way />
    </header>
    <att-navigation class="rail" />
    <main #content id="content" tabindex="-1"><router-outlet /></main>
    <att-undo-bar class="undo" />
  `,
  styleUrl: './shell.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'finder.pressed($event)' },
})
export class Shell {
  protected readonly finder = inject(FinderKey);
  private readonly content = viewChild.required<ElementRef<HTMLElement>>('content');
  private readonly top = viewChild.required<ElementRef<HTMLElement>>('top');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    offerShortcutHelp();
    this.sayHowHighTheTopIs();
    const router = inject(Router);
    const path = () => router.url.split(/[?#]/)[0];
    // A new page takes the keyboard and the screen reader with it; a changed filter of the same page does not.
    router.events
      .pipe(filter((event) => event instanceof NavigationEnd), map(path), startWith(path()), pairwise(), filter(([from, to]) => from !== to), takeUntilDestroyed())
      .subscribe(() => this.content().nativeElement.focus({ preventScroll: true }));
  }

  /** `--att-top`: what sticks below the top sticks below the line on a recovery too. */
  private sayHowHighTheTopIs(): void {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const top = this.top().nativeElement;
      const watching = new ResizeObserver(() => this.host.style.setProperty('--att-top', `${top.offsetHeight}px`));
      watching.observe(top);
      destroyed.onDestroy(() => watching.disconnect());
    });
  }

  protected toContent(event: Event): void {
    event.preventDefault();
    this.content().nativeElement.focus();
  }
}
