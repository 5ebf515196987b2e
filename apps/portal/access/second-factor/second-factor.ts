import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Me, SecondFactorSetUp } from '@attune/access/domain';
import { AccessClient } from '../access-client';
import { trying } from '../attempt';
import { Here } from '../here';
import { Refused } from '../refused';
import { RecoveryCodes } from './recovery-codes';
import { SetUp } from './set-up';
import { TurnOff } from './turn-off';
import { secondFactorWords } from './words';

/** The second step of one's own sign-in: offered, set up, renewed, turned off. */
@Component({
  selector: 'att-second-factor',
  imports: [MatButton, RecoveryCodes, Refused, RouterLink, SetUp, TurnOff],
  template: `
    <section class="att-stack">
      @if (codes(); as fresh) {
        <att-recovery-codes [codes]="fresh" (kept)="codes.set(null)" />
      } @else {
        <p><a routerLink="/sign-ins">{{ say().back }}</a></p>
        <h1>{{ say().heading }}</h1>
        @if (shown(); as it) {
          <att-set-up [it]="it" (confirmed)="keep($event)" />
          <button matButton type="button" (click)="shown.set(null)">{{ say().leave }}</button>
        } @else if (leaving()) {
          <att-turn-off (done)="turnedOff($event)" />
          <button matButton type="button" (click)="leaving.set(false)">{{ say().leave }}</button>
        } @else {
          <p>{{ say().about }}</p>
          <p class="att-muted">{{ say().whoKnows }}</p>
          <att-refused [reason]="refused()" />
          @if (here.me()?.secondFactor) {
            <p role="status"><strong>{{ say().on }}</strong></p>
            <button matButton="outlined" type="button" (click)="begin()">{{ say().anotherPhone }}</button>
            <button matButton="outlined" type="button" (click)="renew()">{{ say().newCodes }}</button>
            <button matButton="outlined" type="button" (click)="leaving.set(true)">{{ say().turnOff }}</button>
          } @else {
            <p role="status"><strong>{{ say().off }}</strong></p>
            <button matButton="filled" type="button" (click)="begin()">{{ say().setUp }}</button>
          }
        }
      }
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: 'button { min-height: 48px; }',
})
export class SecondFactorPage {
  protected readonly here = inject(Here);
  private readonly client = inject(AccessClient);
  private readonly attempt = trying();
  protected readonly say = secondFactorWords();
  protected readonly shown = signal<SecondFactorSetUp | null>(null);
  protected readonly codes = signal<string[] | null>(null);
  protected readonly leaving = signal(false);
  protected readonly refused = signal<string | null>(null);

  protected async begin(): Promise<void> {
    await this.attempt(this.refused, async () => this.shown.set(await this.client.setUpFactor()));
  }

  protected async renew(): Promise<void> {
    await this.attempt(this.refused, async () => this.codes.set((await this.client.newRecoveryCodes()).recoveryCodes));
  }

  protected async keep(codes: string[]): Promise<void> {
    this.codes.set(codes);
    this.shown.set(null);
    await this.here.read();
  }

  protected async turnedOff(me: Me): Promise<void> {
    this.leaving.set(false);
    await this.here.take(me);
  }
}
