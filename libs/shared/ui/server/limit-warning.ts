import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, type Injector, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { firstValueFrom } from 'rxjs';
import { fill, UI_WORDS } from '../layout/words';

/** A minute before the end. Where the whole day is over, staying is no longer offered by the server; signing in again is. */
@Component({
  selector: 'att-limit-warning',
  imports: [MatButton],
  template: `
    <h2 id="att-limit-heading">{{ words().stillThere }}</h2>
    <p id="att-limit-text" aria-live="off">{{ text() }}</p>
    <div class="acts">
      <button matButton="outlined" type="button" (click)="dialog.close(false)">{{ words().signOutNow }}</button>
      <button matButton="filled" type="button" (click)="dialog.close(true)">{{ words().staySignedIn }}</button>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host { display: grid; gap: var(--att-3); width: min(440px, calc(100vw - 32px)); padding: var(--att-6); border-radius: var(--att-radius-l); background: var(--att-paper); box-shadow: var(--att-floating); }
    p { font-variant-numeric: tabular-nums; }
    .acts { display: flex; flex-wrap: wrap; justify-content: end; gap: var(--att-2); margin-block-start: var(--att-3); }
  `,
})
class LimitWarning {
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  private readonly endsAt = Date.parse(inject<string>(DIALOG_DATA));
  private readonly now = signal(Date.now());
  protected readonly words = inject(UI_WORDS);
  protected readonly left = computed(() => Math.max(0, Math.ceil((this.endsAt - this.now()) / 1000)));
  protected readonly text = computed(() => fill(this.words().stillThereHelp, { seconds: this.left() }));

  constructor() {
    const ticking = setInterval(() => {
      this.now.set(Date.now());
      if (this.left() === 0) this.dialog.close(true);
    }, 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(ticking));
  }
}

/** Stands here so that dialogs are loaded with the first one that opens. False where the person would rather leave. */
export function warnOfLimit(injector: Injector, endsAt: string): Promise<boolean | undefined> {
  const dialog = injector.get(Dialog).open<boolean>(LimitWarning, {
    data: endsAt, role: 'alertdialog', ariaLabelledBy: 'att-limit-heading', ariaDescribedBy: 'att-limit-text', disableClose: true,
  });
  return firstValueFrom(dialog.closed);
}
