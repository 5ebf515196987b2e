import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { Icon, ME, Shortcuts } from '@attune/ui';

/** Pages that show one couple; on others C has no meaning, or another. */
const OF_A_COUPLE = /^\/(couples\/(?!new\b|import\b)[^/?#]+|prep\/|notes\/|exercises\/couples\/)/;

/** Said on every screen while conjoint mode is on; it stays on through reload until switched off here or with C. */
@Component({
  selector: 'att-conjoint-banner',
  imports: [Icon, MatButton],
  template: `
    @if (here.me()?.conjoint) {
      <div class="banner" role="status">
        <att-icon name="couples" />
        <span>Conjoint mode. Both partners may look at this screen.</span>
        <button matButton type="button" [disabled]="busy()" (click)="set(false)">Switch off</button>
      </div>
    }
  `,
  styles: `
    .banner { display: flex; align-items: center; gap: var(--att-3); padding: var(--att-1) var(--att-4); background: var(--mat-sys-primary-container); color: var(--mat-sys-on-primary-container); font-weight: 550; }
    button { flex: none; margin-inline-start: auto; --mat-button-text-label-text-color: currentColor; text-decoration: underline; text-underline-offset: 3px; }
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
