import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { Icon } from '@attune/ui';
import { TranslocoDirective } from '@jsverse/transloco';
import { filter, map, skip } from 'rxjs';
import { Here } from '../access/here';
import { RecoveryUnderWay } from '../access/recovery/under-way';
import { ReadingLanguage } from '../words/language';
import { Crisis } from './crisis';
import { QuickExit } from './quick-exit';

/** What stays around every page of a partner: one column, a way out, numbers to call. */
@Component({
  selector: 'att-shell',
  imports: [Crisis, Icon, MatButton, RecoveryUnderWay, RouterOutlet, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'shell'">
      <a class="skip" href="#content" (click)="toContent($event)">{{ t('skip') }}</a>
      <header>
        <button matButton type="button" class="language" [attr.lang]="other()" [attr.aria-label]="t('languageLabel')" (click)="language.choose(other())">
          <att-icon name="languages" [size]="18" />{{ t('language') }}
        </button>
        <button matButton="outlined" type="button" class="exit" [attr.aria-description]="t('quickExitHelp')" (click)="exit.leave()">
          {{ t('quickExit') }}<att-icon name="x" [size]="18" />
        </button>
      </header>
      <main #content id="content" tabindex="-1">
        @if (!playing()) {
          @defer (when here.me()?.recovery) {
            <att-recovery-under-way />
          }
        }
        <router-outlet />
      </main>
      <footer><att-crisis /></footer>
    </ng-container>
  `,
  styleUrl: './shell.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'exit.pressed($event)' },
})
export class Shell {
  protected readonly exit = inject(QuickExit);
  protected readonly language = inject(ReadingLanguage);
  protected readonly other = computed(() => (this.language.current() === 'en' ? 'es' : 'en'));
  private readonly content = viewChild<ElementRef<HTMLElement>>('content');

  private readonly router = inject(Router);
  private readonly arrivals = this.router.events.pipe(filter((event) => event instanceof NavigationEnd));
  protected readonly here = inject(Here);
  /** In an exercise nothing comes between, and the phone may lie where both look; nor among questions that are answered alone. */
  protected readonly playing = toSignal(this.arrivals.pipe(map(() => /^\/(play|questions)\//.test(this.router.url))), { initialValue: true });

  constructor() {
    this.arrivals.pipe(skip(1), takeUntilDestroyed())
      .subscribe(() => this.content()?.nativeElement.focus({ preventScroll: true }));
  }

  protected toContent(event: Event): void {
    event.preventDefault();
    this.content()?.nativeElement.focus();
  }
}
