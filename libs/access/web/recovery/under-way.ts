import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MomentPipe, ProblemNote } from '@attune/ui';
import { AccessClient } from '../access-client';
import { Here } from '../here/here';

/** On every page of whoever is signed in: a way back in was begun for this account, and here it is stopped. */
@Component({
  selector: 'att-recovery-under-way',
  imports: [MatButton, MomentPipe, ProblemNote],
  template: `
    @if (here.me()?.recovery; as it) {
      <section role="status">
        <p>A new way into your account was asked for. It opens {{ it.opensAt | attMoment }}. If that was not you, stop it and tell an owner.</p>
        <att-problem [of]="problem()" />
        <button matButton="outlined" type="button" (click)="stop()">Stop it</button>
      </section>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: 'section { display: flex; flex-wrap: wrap; align-items: center; gap: var(--att-3); padding: var(--att-3) var(--att-4); border-block-end: var(--att-line); background: var(--att-paper); }',
})
export class RecoveryUnderWay {
  private readonly client = inject(AccessClient);
  protected readonly here = inject(Here);
  protected readonly problem = signal<unknown>(null);

  protected async stop(): Promise<void> {
    this.problem.set(null);
    await this.client.stopRecovery().catch((error: unknown) => this.problem.set(error));
    await this.here.read();
  }
}
