import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { RecoveryClaimed } from '@attune/access/domain';
import { MomentPipe, ProblemNote, takeToken } from '@attune/ui';
import { AccessClient } from '../access-client';
import { Door } from '../door/door';
import { KeptLink } from './kept-link';

/** A link that an owner showed: its six digits come to this device, once, and to nobody else. */
@Component({
  selector: 'att-recovery-begin',
  imports: [Door, KeptLink, MatButton, MomentPipe, ProblemNote],
  template: `
    <att-door heading="A new way in">
      <att-problem [of]="problem()" />
      @if (claimed(); as it) {
        <p>Your six digits, to keep:</p>
        <p class="code">{{ it.code }}</p>
        <p>From {{ it.opensAt | attMoment }} on, open this link and enter them. Keep it apart from the digits.</p>
        <att-kept-link [token]="token" />
      } @else {
        <p>Press here when nobody else looks at this screen. It shows six digits, once; nobody can tell them to you again.</p>
        <button matButton="filled" type="button" (click)="claim()">Show my six digits</button>
      }
    </att-door>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: '.code { font: 600 var(--att-text-xl) / 1.3 var(--att-sans); letter-spacing: 0.2em; font-variant-numeric: tabular-nums; }',
})
export class RecoveryBeginPage {
  private readonly client = inject(AccessClient);
  protected readonly token = takeToken();
  protected readonly claimed = signal<RecoveryClaimed | null>(null);
  protected readonly problem = signal<unknown>(null);

  protected async claim(): Promise<void> {
    this.problem.set(null);
    await this.client.claimRecovery(this.token).then((it) => this.claimed.set(it), (error: unknown) => this.problem.set(error));
  }
}
