import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { RecoveryClaimed } from '@attune/access/domain';
import { MomentPipe, takeToken } from '@attune/ui';
import { AccessClient } from '../access-client';
import { trying } from '../attempt';
import { Refused } from '../refused';
import { KeptLink } from './kept-link';
import { filled, recoveryWords } from './words';

/** A link that somebody of the practice showed: its six digits come to this device, once, and to nobody else. */
@Component({
  selector: 'att-recovery-begin',
  imports: [KeptLink, MatButton, MomentPipe, Refused],
  template: `
    <section class="att-stack">
      <h1>{{ say().heading }}</h1>
      <att-refused [reason]="refused()" />
      @if (claimed(); as it) {
        <p>{{ say().yours }}</p>
        <p class="code">{{ it.code }}</p>
        <p>{{ filled(say().from, { when: (it.opensAt | attMoment) }) }}</p>
        <att-kept-link [token]="token" />
      } @else {
        <p>{{ say().beginSub }}</p>
        <button matButton="filled" type="button" (click)="claim()">{{ say().show }}</button>
      }
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .code { font: 600 var(--att-text-xl) / 1.3 var(--att-sans); letter-spacing: 0.2em; font-variant-numeric: tabular-nums; }
    button { min-height: 48px; }
  `,
})
export class RecoveryBeginPage {
  private readonly client = inject(AccessClient);
  private readonly attempt = trying();
  protected readonly filled = filled;
  protected readonly token = takeToken();
  protected readonly say = recoveryWords();
  protected readonly claimed = signal<RecoveryClaimed | null>(null);
  protected readonly refused = signal<string | null>(null);

  protected async claim(): Promise<void> {
    await this.attempt(this.refused, async () => this.claimed.set(await this.client.claimRecovery(this.token)));
  }
}
