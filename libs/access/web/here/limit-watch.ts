import { Dialog } from '@angular/cdk/dialog';
import { effect, inject, Injectable } from '@angular/core';
import { WARN_SECONDS } from '@attune/access/domain';
import { SignedOut } from '@attune/ui';
import { firstValueFrom } from 'rxjs';
import { Here } from './here';

/**
 * Watches the end of the sign-in: a minute before, it asks; at the end, it asks to sign in again over the page. What was
 * typed stays where it is either way (R047).
 */
@Injectable({ providedIn: 'root' })
export class LimitWatch {
  private readonly here = inject(Here);
  private readonly dialogs = inject(Dialog);
  private readonly signedOut = inject(SignedOut);
  private timer?: ReturnType<typeof setTimeout>;

  constructor() {
    effect(() => this.watch(this.here.me()?.signIn.endsAt));
  }

  private watch(endsAt: string | undefined): void {
    clearTimeout(this.timer);
    if (!endsAt) return;
    const left = Date.parse(endsAt) - Date.now() - WARN_SECONDS * 1000;
    this.timer = setTimeout(() => void this.look(), Math.max(left, 1000));
  }

  /** What was done meanwhile may have moved the end: the server knows. */
  private async look(): Promise<void> {
    const me = await this.here.read(true).catch(() => this.here.me());
    if (!me) return void this.signedOut.ask('signed-out');
    const left = Date.parse(me.signIn.endsAt) - Date.now();
    if (left > WARN_SECONDS * 1000) return this.watch(me.signIn.endsAt);
    await this.ask(me.signIn.endsAt);
  }

  private async ask(endsAt: string): Promise<void> {
    const { LimitWarning } = await import('./limit-warning');
    const dialog = this.dialogs.open<boolean>(LimitWarning, {
      data: endsAt, role: 'alertdialog', ariaLabelledBy: 'att-limit-heading', ariaDescribedBy: 'att-limit-text', disableClose: true,
    });
    const stay = await firstValueFrom(dialog.closed);
    if (stay === false) return this.here.signOut();
    const me = await this.here.read().catch(() => this.here.me());
    if (!me) void this.signedOut.ask('signed-out');
    else this.watch(me.signIn.endsAt);
  }
}
