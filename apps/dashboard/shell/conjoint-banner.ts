import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, ME } from '@attune/ui';

/** Said on every screen while conjoint mode is on; it stays on through reload until switched off here or with C. */
@Component({
  selector: 'att-conjoint-banner',
  imports: [Icon, MatButton],
  template: `
    @if (here.me()?.conjoint) {
      <div class="banner" role="status">
        <att-icon name="couples" />
        <span>Conjoint mode. Both partners may look at this screen.</span>
        <button matButton type="button" [disabled]="busy()" (click)="off()">Switch off</button>
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

  protected off(): void {
    this.busy.set(true);
    void this.here.setConjoint(false).finally(() => this.busy.set(false));
  }
}
