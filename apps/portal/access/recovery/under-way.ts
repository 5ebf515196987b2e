import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MomentPipe } from '@attune/ui';
import { AccessClient } from '../access-client';
import { trying } from '../attempt';
import { Here } from '../here';
import { Refused } from '../refused';
import { filled, recoveryWords } from './words';

/** On every page of whoever is signed in: a way back in was begun for this account, and here it is stopped. */
@Component({
  selector: 'att-recovery-under-way',
  imports: [MatButton, MomentPipe, Refused],
  template: `
    @if (here.me()?.recovery; as it) {
      <section role="status">
        <p>{{ filled(say().underWay, { when: (it.opensAt | attMoment) }) }}</p>
        <att-refused [reason]="refused()" />
        <button matButton="outlined" type="button" (click)="stop()">{{ say().stop }}</button>
      </section>
    } @else if (stopped()) {
      <p role="status">{{ say().stopped }} {{ say().tell }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    section, :host > p { display: grid; gap: var(--att-3); margin-block-end: var(--att-3); padding: var(--att-4); border: var(--att-line); border-radius: var(--att-radius); background: var(--att-paper); }
    button { min-height: 48px; justify-self: start; }
  `,
})
export class RecoveryUnderWay {
  private readonly client = inject(AccessClient);
  private readonly attempt = trying();
  protected readonly here = inject(Here);
  protected readonly filled = filled;
  protected readonly say = recoveryWords();
  protected readonly stopped = signal(false);
  protected readonly refused = signal<string | null>(null);

  protected async stop(): Promise<void> {
    this.stopped.set(await this.attempt(this.refused, () => this.client.stopRecovery()));
    await this.here.read();
  }
}
