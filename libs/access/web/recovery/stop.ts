import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ProblemNote, takeToken } from '@attune/ui';
import { AccessClient } from '../access-client';
import { Door } from '../door/door';

/** From the notice in the mail. Not by the opening of the link alone: programs that look through mail open links too. */
@Component({
  selector: 'att-recovery-stop',
  imports: [Door, MatButton, ProblemNote],
  template: `
    <att-door [heading]="stopped() ? 'It is stopped' : 'Stop the new way in?'">
      @if (stopped()) {
        <p>Nothing has changed. Please tell an owner of the practice, by a way that you know.</p>
      } @else {
        <p>If you did not ask for a new way into your account, stop it here. Everything stays as it is.</p>
        <att-problem [of]="problem()" />
        <button matButton="filled" type="button" (click)="stop()">Stop it</button>
      }
    </att-door>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecoveryStopPage {
  private readonly client = inject(AccessClient);
  private readonly token = takeToken();
  protected readonly stopped = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected async stop(): Promise<void> {
    this.problem.set(null);
    await this.client.stopRecoveryByNotice(this.token).then(() => this.stopped.set(true), (error: unknown) => this.problem.set(error));
  }
}
