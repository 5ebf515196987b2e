import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { email, form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { PASSWORD_MIN_WITH_SECOND_FACTOR } from '@attune/access/domain';
import { attempting, FieldError, ProblemNote, takeToken } from '@attune/ui';
import { AccessClient } from '../access-client';
import { Door } from './door';
import { NewPasswordFields, newPasswordRules } from './new-password-fields';

/** Without a link: asks where to send one. With a link: takes a new password. */
@Component({
  selector: 'att-reset',
  imports: [Door, FieldError, FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, NewPasswordFields, ProblemNote, RouterLink],
  template: `
    @if (done() === 'asked') {
      <att-door heading="Please look into your inbox" sub="If this address has an account here, a link is on its way to it. It works once, for thirty minutes.">
        <a matButton="outlined" routerLink="/sign-in">Back to sign-in</a>
      </att-door>
    } @else if (done() === 'changed') {
      <att-door heading="Your password is changed" sub="Every device was signed out. Your second factor is as it was.">
        <a matButton="filled" routerLink="/sign-in">Sign in</a>
      </att-door>
    } @else if (token) {
      <att-door heading="Choose a new password">
        <form class="att-stack" novalidate (submit)="complete($event)">
          <att-problem [of]="problem()" />
          <att-new-password-fields [password]="passwords.password" [again]="passwords.again" [minimum]="minimum" />
          <button matButton="filled" type="submit" [disabled]="passwords().submitting()">Change my password</button>
        </form>
      </att-door>
    } @else {
      <att-door heading="A new password" sub="We send a link to the address that you sign in with.">
        <form class="att-stack" novalidate (submit)="ask($event)">
          <att-problem [of]="problem()" />
          <mat-form-field>
            <mat-label>Email address</mat-label>
            <input matInput type="email" autocomplete="username" [formField]="f.email" />
            <mat-error><att-field-error [of]="f.email" label="The email address" /></mat-error>
          </mat-form-field>
          <button matButton="filled" type="submit" [disabled]="f().submitting()">Send the link</button>
        </form>
        <p below class="att-small"><a routerLink="/sign-in">Back to sign-in</a></p>
      </att-door>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResetPage {
  private readonly client = inject(AccessClient);
  private readonly attempt = attempting();
  private readonly typed = signal({ email: '' });
  private readonly chosen = signal({ password: '', again: '' });
  protected readonly minimum = PASSWORD_MIN_WITH_SECOND_FACTOR;
  protected readonly token = takeToken();
  protected readonly done = signal<'asked' | 'changed' | null>(null);
  protected readonly problem = signal<unknown>(null);
  protected readonly f = form(this.typed, (at) => {
    required(at.email);
    email(at.email);
  });
  protected readonly passwords = form(this.chosen, (at) => newPasswordRules(at, () => this.minimum));

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.attempt(this.f, this.problem, () => this.client.askReset(this.typed().email))) this.done.set('asked');
  }

  protected async complete(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.attempt(this.passwords, this.problem, () => this.client.completeReset(this.token, this.chosen().password));
    if (done) this.done.set('changed');
  }
}
