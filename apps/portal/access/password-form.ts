import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import type { Me } from '@attune/access/domain';
import { TranslocoDirective } from '@jsverse/transloco';
import { AccessClient } from './access-client';
import { attempting } from './attempt';
import { Refused } from './refused';

/** Address and password; with `only`, the password of the person who is known here: to sign in again, or (`stepUp`) once more. */
@Component({
  selector: 'att-password-form',
  imports: [FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, Refused, TranslocoDirective],
  template: `
    <form *transloco="let t; prefix: 'access'" class="att-stack" novalidate (submit)="send($event)">
      <att-refused [reason]="refused()" />
      @if (only()) {
        <input class="att-unseen" type="email" autocomplete="username" [value]="only()" readonly tabindex="-1" aria-hidden="true" />
      } @else {
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t('email') }}</mat-label>
          <input matInput type="email" inputmode="email" autocomplete="username" [formField]="f.email" />
          <mat-error>{{ t('missing') }}</mat-error>
        </mat-form-field>
      }
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t('password') }}</mat-label>
        <!-- Asked once more, it is not filled in by the browser: another hand may hold this phone. -->
        <input matInput type="password" [autocomplete]="stepUp() ? 'new-password' : 'current-password'" [formField]="f.password" />
        <mat-error>{{ t('missing') }}</mat-error>
      </mat-form-field>
      <button matButton="filled" type="submit" [disabled]="f().submitting()">{{ f().submitting() ? t('oneMoment') : stepUp() ? t('confirm') : t('signIn') }}</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: 'button { min-height: 48px; }',
})
export class PasswordForm {
  readonly only = input('');
  readonly stepUp = input(false);
  /** The one act that the password is given for, once more. */
  readonly act = input<string>();
  readonly given = output<Me>();

  private readonly client = inject(AccessClient);
  private readonly attempt = attempting();
  private readonly typed = signal({ email: '', password: '' });
  protected readonly refused = signal<string | null>(null);
  protected readonly f = form(this.typed, (at) => {
    required(at.email, { when: () => this.only() === '' });
    required(at.password);
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(this.f, this.refused, async () => {
      const { email, password } = this.typed();
      this.given.emit(await (this.stepUp() ? this.client.stepUp(password, this.act()) : this.client.signIn(this.only() || email, password)));
    });
  }
}
