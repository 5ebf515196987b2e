import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { takeToken } from '@attune/ui';
import { TranslocoDirective } from '@jsverse/transloco';
import { AccessClient } from './access-client';
import { attempting } from './attempt';
import { NewPasswordFields, newPasswordRules } from './new-password-fields';
import { Refused } from './refused';

/** Without a link: asks where to send one. With a link: takes a new password. */
@Component({
  selector: 'att-reset',
  imports: [FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, NewPasswordFields, Refused, RouterLink, TranslocoDirective],
  template: `
    <section *transloco="let t; prefix: 'access'" class="att-stack">
      @if (done(); as what) {
        <h1>{{ t(what + 'Heading') }}</h1>
        <p>{{ t(what + 'Sub') }}</p>
        <a matButton="filled" routerLink="/sign-in">{{ what === 'changed' ? t('signIn') : t('back') }}</a>
      } @else if (token) {
        <h1>{{ t('chooseHeading') }}</h1>
        <form class="att-stack" novalidate (submit)="complete($event)">
          <att-refused [reason]="refused()" />
          <att-new-password-fields [password]="passwords.password" [again]="passwords.again" />
          <button matButton="filled" type="submit" [disabled]="passwords().submitting()">{{ t('changePassword') }}</button>
        </form>
      } @else {
        <h1>{{ t('resetHeading') }}</h1>
        <p>{{ t('resetSub') }}</p>
        <form class="att-stack" novalidate (submit)="ask($event)">
          <att-refused [reason]="refused()" />
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ t('email') }}</mat-label>
            <input matInput type="email" inputmode="email" autocomplete="username" [formField]="f.email" />
            <mat-error>{{ t('missing') }}</mat-error>
          </mat-form-field>
          <button matButton="filled" type="submit" [disabled]="f().submitting()">{{ t('sendLink') }}</button>
        </form>
        <p><a routerLink="/sign-in">{{ t('back') }}</a></p>
      }
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: 'button { min-height: 48px; }',
})
export class ResetPage {
  private readonly client = inject(AccessClient);
  private readonly attempt = attempting();
  private readonly typed = signal({ email: '' });
  private readonly chosen = signal({ password: '', again: '' });
  protected readonly token = takeToken();
  protected readonly done = signal<'asked' | 'changed' | null>(null);
  protected readonly refused = signal<string | null>(null);
  protected readonly f = form(this.typed, (at) => required(at.email));
  protected readonly passwords = form(this.chosen, (at) => newPasswordRules(at));

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.attempt(this.f, this.refused, () => this.client.askReset(this.typed().email))) this.done.set('asked');
  }

  protected async complete(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.attempt(this.passwords, this.refused, () => this.client.completeReset(this.token, this.chosen().password));
    if (done) this.done.set('changed');
  }
}
