import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import type { Me } from '@attune/access/domain';
import { attempting, FieldError, ProblemNote } from '@attune/ui';
import { AccessClient } from '../access-client';

/** Address and password; with `only` an address that is fixed, for who signs in again. */
@Component({
  selector: 'att-password-form',
  imports: [FieldError, FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, ProblemNote],
  template: `
    <form class="att-stack" novalidate (submit)="send($event)">
      <att-problem [of]="problem()" />
      @if (only()) {
        <input class="att-unseen" type="email" autocomplete="username" [value]="only()" readonly tabindex="-1" aria-hidden="true" />
      } @else {
        <mat-form-field>
          <mat-label>Email address</mat-label>
          <input matInput type="email" inputmode="email" autocomplete="username" [formField]="f.email" />
          <mat-error><att-field-error [of]="f.email" label="The email address" /></mat-error>
        </mat-form-field>
      }
      <mat-form-field>
        <mat-label>Password</mat-label>
        <input matInput type="password" autocomplete="current-password" [formField]="f.password" />
        <mat-error><att-field-error [of]="f.password" label="The password" /></mat-error>
      </mat-form-field>
      <button matButton="filled" type="submit" [disabled]="f().submitting()">{{ f().submitting() ? 'One moment' : 'Sign in' }}</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordForm {
  readonly only = input('');
  readonly signedIn = output<Me>();

  private readonly client = inject(AccessClient);
  private readonly attempt = attempting();
  private readonly typed = signal({ email: '', password: '' });
  protected readonly problem = signal<unknown>(null);
  protected readonly f = form(this.typed, (at) => {
    required(at.email, { when: () => this.only() === '' });
    required(at.password);
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(this.f, this.problem, async () => {
      const { email, password } = this.typed();
      this.signedIn.emit(await this.client.signIn(this.only() || email, password));
    });
  }
}
