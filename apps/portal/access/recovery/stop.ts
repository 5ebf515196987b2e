import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { takeToken } from '@attune/ui';
import { AccessClient } from '../access-client';
import { trying } from '../attempt';
import { Refused } from '../refused';
import { recoveryWords } from './words';

/** From the notice in the mail. Not by the opening of the link alone: programs that look through mail open links too. */
@Component({
  selector: 'att-recovery-stop',
  imports: [MatButton, Refused],
  template: `
    <section class="att-stack">
      @if (stopped()) {
        <h1>{{ say().stopped }}</h1>
        <p>{{ say().tell }}</p>
      } @else {
        <h1>{{ say().stopHeading }}</h1>
        <p>{{ say().stopSub }}</p>
        @if (refused() === 'recovery-refused') {
          <p role="alert">{{ say().over }}</p>
        } @else {
          <att-refused [reason]="refused()" />
        }
        <button matButton="filled" type="button" (click)="stop()">{{ say().stop }}</button>
      }
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: 'button { min-height: 48px; }',
})
export class RecoveryStopPage {
  private readonly client = inject(AccessClient);
  private readonly attempt = trying();
  private readonly token = takeToken();
  protected readonly say = recoveryWords();
  protected readonly stopped = signal(false);
  protected readonly refused = signal<string | null>(null);

  protected async stop(): Promise<void> {
    this.stopped.set(await this.attempt(this.refused, () => this.client.stopRecoveryByNotice(this.token)));
  }
}
