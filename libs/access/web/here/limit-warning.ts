import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';

/** A minute before the end. Where the whole day is over, staying is no longer offered by the server; signing in again is. */
@Component({
  selector: 'att-limit-warning',
  imports: [MatButton],
  template: `
    <h2 id="att-limit-heading">Still there?</h2>
    <p id="att-limit-text">
      For the couples’ sake this page signs out by itself, in <span class="left">{{ left() }}</span> seconds. Your text stays where it is.
    </p>
    <div class="acts">
      <button matButton="outlined" type="button" (click)="dialog.close(false)">Sign out now</button>
      <button matButton="filled" type="button" (click)="dialog.close(true)">Stay signed in</button>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host { display: grid; gap: var(--att-3); width: min(440px, calc(100vw - 32px)); padding: var(--att-6); border-radius: var(--att-radius-l); background: var(--att-paper); box-shadow: var(--att-floating); }
    .left { font-variant-numeric: tabular-nums; font-weight: 600; }
    .acts { display: flex; flex-wrap: wrap; justify-content: end; gap: var(--att-2); margin-block-start: var(--att-3); }
  `,
})
export class LimitWarning {
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  private readonly endsAt = Date.parse(inject<string>(DIALOG_DATA));
  private readonly now = signal(Date.now());
  protected readonly left = computed(() => Math.max(0, Math.ceil((this.endsAt - this.now()) / 1000)));

  constructor() {
    const ticking = setInterval(() => {
      this.now.set(Date.now());
      if (this.left() === 0) this.dialog.close(true);
    }, 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(ticking));
  }
}
