import { inject, Injectable, InjectionToken, Injector, type Type } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ME } from './me';

export type SignInReason = 'signed-out' | 'step-up';

/**
 * The form shown when a sign-in was lost, or when an act asks for the password once more. Its component injects
 * `SignedOut` for the reason and calls `answered(true)` once the person is signed in again.
 */
export const SIGN_IN_AGAIN = new InjectionToken<(reason: SignInReason) => Promise<Type<unknown>>>('SIGN_IN_AGAIN');

/** Asks to sign in again over the page, so that what was typed stays where it is. */
@Injectable({ providedIn: 'root' })
export class SignedOut {
  private readonly injector = inject(Injector);
  private asking?: Promise<boolean>;
  private close?: (again: boolean) => void;
  reason: SignInReason = 'signed-out';
  /** The one act that the password is asked for, as the server named it; absent where it opens more than one. */
  act: string | undefined;

  /** Resolves to true when the person is signed in again; many requests at once ask one question. */
  ask(reason: SignInReason, act?: string): Promise<boolean> {
    // Nobody was signed in yet: this is a first visit, and the guard of the route leads to the sign-in page.
    if (!this.injector.get(ME, null)?.me()) return Promise.resolve(false);
    this.asking ??= this.open(reason, act).finally(() => delete this.asking);
    return this.asking;
  }

  answered(again: boolean): void {
    this.close?.(again);
  }

  private async open(reason: SignInReason, act: string | undefined): Promise<boolean> {
    this.reason = reason;
    this.act = act;
    const { openSignInAgain } = await import('./sign-in-again');
    const dialog = openSignInAgain(this.injector, reason);
    this.close = (again) => dialog.close(again);
    return (await firstValueFrom(dialog.closed)) === true;
  }
}
