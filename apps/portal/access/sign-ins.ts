import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Confirm, Loaded, MomentPipe, ProblemNote, State } from '@attune/ui';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { AccessClient } from './access-client';
import { AddressNote } from './address/note';
import { ChangePassword } from './change-password';
import { Here } from './here';
import { SecondFactorNote } from './second-factor/note';

/** Where one is signed in, and one's own account. */
@Component({
  selector: 'att-sign-ins',
  imports: [AddressNote, ChangePassword, Loaded, MatButton, MomentPipe, ProblemNote, RouterLink, SecondFactorNote, State, TranslocoDirective],
  template: `
    <section *transloco="let t; prefix: 'access'" class="att-stack">
      <p><a routerLink="/">{{ t('home') }}</a></p>
      <h1>{{ t('signIns') }}</h1>
      <p class="att-muted">{{ t('signInsSub') }}</p>
      <att-problem [of]="problem()" />
      <att-state [of]="signIns" [lines]="3">
        <ul class="plain" *attLoaded="signIns; let list">
          @for (each of list.items; track each.id) {
            <li>
              <div>
                <strong>{{ each.device }}</strong>
                <p class="att-muted att-small">{{ each.here ? t('here') : t('lastUsed', { when: each.lastSeenAt | attMoment }) }}, {{ t('since', { when: each.startedAt | attMoment }) }}</p>
              </div>
              @if (!each.here) {
                <button matButton type="button" (click)="end(each.id)">{{ t('endThere') }}</button>
              }
            </li>
          }
        </ul>
      </att-state>
      <button matButton="filled" type="button" (click)="here.signOut()">{{ t('signOut') }}</button>
      <button matButton="outlined" type="button" (click)="everywhere()">{{ t('everywhere') }}</button>
      @if (here.me(); as me) {
        <h2>{{ t('account') }}</h2>
        <p>{{ t('youAre', { email: me.email }) }}</p>
        @if (!me.emailVerified) {
          <p class="att-muted att-small">{{ t('notConfirmed') }}</p>
          <button matButton="outlined" type="button" [disabled]="mailed()" (click)="checkAddress()">{{ mailed() ? t('linkSent') : t('confirmAddress') }}</button>
        }
        <att-address-note />
        <att-change-password [names]="[me.name, me.practice.name]" />
        <att-second-factor-note [on]="me.secondFactor" />
      }
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    li { display: flex; justify-content: space-between; align-items: center; gap: var(--att-3); padding-block: var(--att-2); border-block-end: var(--att-line); }
    section > button { min-height: 48px; }
    h2 { margin-block-start: var(--att-4); }
  `,
})
export class SignInsPage {
  private readonly client = inject(AccessClient);
  private readonly confirm = inject(Confirm);
  private readonly words = inject(TranslocoService);
  protected readonly here = inject(Here);
  protected readonly signIns = this.client.signIns();
  protected readonly mailed = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected async end(id: string): Promise<void> {
    await this.tryTo(() => this.client.end(id));
    this.signIns.reload();
  }

  protected async everywhere(): Promise<void> {
    const say = (key: string): string => this.words.translate(`access.${key}`);
    const sure = await this.confirm.ask({ heading: say('everywhereSure'), text: say('everywhereText'), act: say('everywhere') });
    if (sure) await this.here.signOut('everywhere');
  }

  protected checkAddress(): Promise<void> {
    return this.tryTo(async () => {
      await this.client.checkAddress();
      this.mailed.set(true);
    });
  }

  private async tryTo(work: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    await work().catch((error: unknown) => this.problem.set(error));
  }
}
