import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import type { Language } from '@attune/access/domain';
import { Page, ProblemNote } from '@attune/ui';
import { AccessClient } from '../access-client';
import { ChangeAddress } from '../address/change-address';
import { Here } from '../here/here';
import { ChangePassword } from './change-password';
import { SecondFactor } from './second-factor';
import { SignInList } from './sign-in-list';

@Component({
  selector: 'att-account',
  imports: [ChangeAddress, ChangePassword, MatButton, MatFormField, MatLabel, MatOption, MatSelect, Page, ProblemNote, SecondFactor, SignInList],
  template: `
    @if (here.me(); as me) {
      <att-page heading="Your account" [sub]="me.name + ', ' + me.roles.join(', ') + ' at ' + me.practice.name" width="reading">
        <att-problem [of]="problem()" />
        <section class="att-card att-stack" aria-labelledby="address">
          <h2 id="address">Address and language</h2>
          <p>You sign in as <strong>{{ me.email }}</strong>.</p>
          @if (!me.emailVerified) {
            <div class="att-row">
              <span class="att-muted">This address is not confirmed yet.</span>
              <button matButton="outlined" type="button" [disabled]="mailed()" (click)="checkAddress()">{{ mailed() ? 'Link sent' : 'Send a link to confirm it' }}</button>
            </div>
          }
          <att-change-address />
          <mat-form-field class="language">
            <mat-label>Language of mails to you</mat-label>
            <mat-select [value]="me.language" (selectionChange)="setLanguage($event.value)">
              <mat-option value="en">English</mat-option>
              <mat-option value="es">Español</mat-option>
            </mat-select>
          </mat-form-field>
        </section>
        <att-sign-in-list class="att-card" />
        <att-change-password class="att-card" [minimum]="me.passwordMinimum" />
        <att-second-factor class="att-card" />
      </att-page>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: '.language { max-width: 280px; }',
})
export class AccountPage {
  protected readonly here = inject(Here);
  private readonly client = inject(AccessClient);
  protected readonly problem = signal<unknown>(null);
  protected readonly mailed = signal(false);

  protected setLanguage(language: Language): Promise<void> {
    return this.tryTo(async () => this.here.take(await this.client.setLanguage(language)));
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
