import { inject, Injectable } from '@angular/core';
import { SignedOut } from '@attune/ui';
import { SupervisionClient } from '../supervision-client';

/** A decision waits ten seconds before it goes out; the password must still count then. */
const ENOUGH_MS = 20_000;

/** Sees to it that the password was given lately, before a decision is held: the question comes with the act and not ten seconds after it. */
@Injectable({ providedIn: 'root' })
export class GivePassword {
  private readonly client = inject(SupervisionClient);
  private readonly signedOut = inject(SignedOut);

  /** False when the person leaves the question. */
  async ask(): Promise<boolean> {
    const until = await this.client.stepUpUntil();
    if (until !== null && Date.parse(until) - Date.now() > ENOUGH_MS) return true;
    return this.signedOut.ask('step-up');
  }
}
