import { effect, inject, Injectable, InjectionToken, Injector } from '@angular/core';
import type { HereOnThisPage, SignInState } from './here-on-this-page';
import { SignedOut } from './signed-out';

/** The screen says so this long before a sign-in ends. */
const WARN_MS = 60_000;

/** Whose sign-in is watched; each site gives its own. */
export const HERE = new InjectionToken<HereOnThisPage<SignInState>>('HERE');

/**
 * Watches the end of the sign-in: a minute before, it asks; at the end, it asks to sign in again over the page. What was
 * typed stays where it is either way (R047).
 */
@Injectable({ providedIn: 'root' })
export class LimitWatch {
  private readonly here = inject(HERE);
  private readonly injector = inject(Injector);
  private readonly signedOut = inject(SignedOut);
  private timer?: ReturnType<typeof setTimeout>;
  private asking = false;

  constructor() {
    effect(() => this.watch(this.here.me()?.signIn.endsAt));
  }

  private watch(endsAt: string | undefined): void {
    if (endsAt) this.lookIn(Date.parse(endsAt) - Date.now() - WARN_MS);
    else clearTimeout(this.timer);
  }

  private lookIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), Math.max(milliseconds, 1000));
  }

  /** What was done meanwhile may have moved the end: the server knows. Without an answer nothing is said: work goes on offline. */
  private async look(): Promise<void> {
    const me = await this.here.read(true).catch(() => undefined);
    if (me === undefined) return this.lookIn(WARN_MS);
    if (me === null) return void this.signedOut.ask('signed-out');
    if (Date.parse(me.signIn.endsAt) - Date.now() > WARN_MS) return this.watch(me.signIn.endsAt);
    await this.warn(me.signIn.endsAt);
  }

  private async warn(endsAt: string): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    const stay = await this.ask(endsAt).finally(() => (this.asking = false));
    if (stay === false) {
      // What is not saved yet is asked about: meanwhile the end is watched on.
      this.lookIn(Date.parse(endsAt) - Date.now());
      if (await this.here.signOut()) return;
    }
    const me = await this.here.read().catch(() => undefined);
    if (me === undefined) return this.lookIn(WARN_MS);
    if (me === null) void this.signedOut.ask('signed-out');
    else this.watch(me.signIn.endsAt);
  }

  /** False where the person would rather leave. */
  protected async ask(endsAt: string): Promise<boolean | undefined> {
    const { warnOfLimit } = await import('./limit-warning');
    return warnOfLimit(this.injector, endsAt);
  }
}
