import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { Icon, ME, Shortcuts } from '@attune/ui';

/** Pages that show one couple; on others C has no meaning, or another. */
const OF_A_COUPLE = /^\/(couples\/(?!new\b|import\b)[^/?#]+|prep\/|notes\/|exercises\/couples\/|measures\/administrations\/)/;

/**
 * Said on every screen while conjoint mode is on; it stays on through reload until switched off here or with C. It stands in the bar above, whose
 * height it does not change: nothing on the page moves when it comes.
 */
@Component({
  selector: 'att-conjoint-banner',
  imports: [Icon, MatButton],
  template: `
    @if (here.me()?.conjoint) {
      <div class="banner" role="status">
        <att-icon name="couples" />
        <span>Conjoint<span class="mode"> mode</span><span class="more">. Both partners may look at this screen.</span></span>
        <button matButton type="button" [disabled]="busy()" (click)="set(false)">Switch off</button>
      </div>
    }
  `,
  styles: `
    :host { min-width: 0; }
    .banner { display: flex; align-items: center; gap: var(--att-2); height: 40px; padding-inline: var(--att-3) 0; border-radius: 999px; background: var(--mat-sys-primary-container); color: var(--mat-sys-on-primary-container); font: 550 var(--att-text-s) / 1.3 var(--att-sans); white-space: nowrap; }
    button { flex: none; --mat-button-text-label-text-color: currentColor; text-decoration: underline; text-underline-offset: 3px; }
    @media (max-width: 1239px) {
      .more { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    }
    @media (max-width: 599px) {
      att-icon { display: none; }
      .mode { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .banner { gap: 0; }
      button { padding-inline: var(--att-2); }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConjointBanner {
  protected readonly here = inject(ME);
  protected readonly busy = signal(false);

  constructor() {
    const router = inject(Router);
    inject(Shortcuts).add([
      { key: 'c', does: 'Conjoint mode', run: () => this.set(!this.here.me()?.conjoint), when: () => this.here.may('access.conjoint') && OF_A_COUPLE.test(router.url) },
    ]);
  }

  protected set(on: boolean): void {
    this.busy.set(true);
    void this.here.setConjoint(on).finally(() => this.busy.set(false));
  }
}
