import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ProblemNote } from '@attune/ui';
import { AccessClient } from '../access-client';
import { RecoveryCodes } from '../door/recovery-codes';
import { SetUpSecondFactor } from '../door/set-up-second-factor';
import { Here } from '../here/here';

/** The second factor of one's own account: another phone, or new recovery codes. The server asks for the password first. */
@Component({
  selector: 'att-second-factor',
  imports: [MatButton, ProblemNote, RecoveryCodes, SetUpSecondFactor],
  template: `
    <h2>Second factor</h2>
    <att-problem [of]="problem()" />
    @if (codes(); as fresh) {
      <att-recovery-codes [codes]="fresh" (kept)="codes.set(null)" />
    } @else if (settingUp()) {
      <att-set-up-second-factor (done)="finished()" />
      <button matButton type="button" (click)="settingUp.set(false)">Leave it as it is</button>
    } @else {
      <p>{{ here.me()?.secondFactor ? 'An authenticator app is set up.' : 'None is set up. In this practice it is not asked for.' }}</p>
      <div class="att-row">
        <button matButton="outlined" type="button" (click)="settingUp.set(true)">{{ here.me()?.secondFactor ? 'Use another phone' : 'Set one up' }}</button>
        @if (here.me()?.secondFactor) {
          <button matButton="outlined" type="button" (click)="renew()">New recovery codes</button>
        }
      </div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'att-stack' },
})
export class SecondFactor {
  protected readonly here = inject(Here);
  private readonly client = inject(AccessClient);
  protected readonly settingUp = signal(false);
  protected readonly codes = signal<string[] | null>(null);
  protected readonly problem = signal<unknown>(null);

  protected async renew(): Promise<void> {
    this.problem.set(null);
    await this.client.newRecoveryCodes().then(({ recoveryCodes }) => this.codes.set(recoveryCodes), (error: unknown) => this.problem.set(error));
  }

  protected async finished(): Promise<void> {
    this.settingUp.set(false);
    await this.here.read();
  }
}
