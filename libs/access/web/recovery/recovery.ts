import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormField, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { PASSWORD_MIN_ALONE, type RecoveryOpened } from '@attune/access/domain';
import { attempting, MomentPipe, ProblemNote, takeToken } from '@attune/ui';
import { AccessClient } from '../access-client';
import { Door } from '../door/door';
import { NewPasswordFields, newPasswordRules } from '../door/new-password-fields';
import { KeptLink } from './kept-link';

/** With link and code: when it opens, and then a new password. */
@Component({
  selector: 'att-recovery',
  imports: [Door, FormField, KeptLink, MatButton, MatError, MatFormField, MatInput, MatLabel, MomentPipe, NewPasswordFields, ProblemNote, RouterLink],
  template: `
    <att-door [heading]="heading()">
      @if (done()) {
        <p>Every device was signed out. You set up your second factor anew when you sign in.</p>
        <a matButton="filled" routerLink="/sign-in">Sign in</a>
      } @else if (opened(); as it) {
        @if (it.ready) {
          <p>You sign in as {{ it.email }}. Your second factor of before does not count any more.</p>
          <form class="att-stack" novalidate (submit)="complete($event)">
            <att-problem [of]="problem()" />
            <input class="att-unseen" type="email" autocomplete="username" [value]="it.email" readonly tabindex="-1" aria-hidden="true" />
            <att-new-password-fields [password]="passwords.password" [again]="passwords.again" [minimum]="minimum()" />
            <button matButton="filled" type="submit" [disabled]="passwords().submitting()">Use this password</button>
          </form>
        } @else {
          <p role="status">Hello {{ it.name }}. This opens {{ it.opensAt | attMoment }}. Until then nothing changes.</p>
          <p>Then you need this link and the six digits. Keep them apart from each other.</p>
          <att-kept-link [token]="token" />
        }
      } @else {
        <p>Please enter the six digits that you were told, or that your own device showed you.</p>
        <form class="att-stack" novalidate (submit)="open($event)">
          <att-problem [of]="problem()" />
          <mat-form-field>
            <mat-label>Six digits</mat-label>
            <input matInput inputmode="numeric" autocomplete="off" [formField]="f.code" />
            <mat-error>The code has six digits.</mat-error>
          </mat-form-field>
          <button matButton="filled" type="submit" [disabled]="f().submitting()">Continue</button>
        </form>
      }
    </att-door>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecoveryPage {
  private readonly client = inject(AccessClient);
  private readonly attempt = attempting();
  private readonly typed = signal({ code: '' });
  private readonly chosen = signal({ password: '', again: '' });
  protected readonly token = takeToken();
  protected readonly opened = signal<RecoveryOpened | null>(null);
  protected readonly done = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly heading = computed(() => (this.done() ? 'You can sign in now' : this.opened()?.ready ? 'Choose a new password' : 'A new way in'));
  protected readonly minimum = computed(() => this.opened()?.passwordMinimum ?? PASSWORD_MIN_ALONE);
  protected readonly f = form(this.typed, (at) => {
    required(at.code);
    pattern(at.code, /^(\s*\d){6}\s*$/);
  });
  protected readonly passwords = form(this.chosen, (at) => newPasswordRules(at, this.minimum, () => [this.opened()?.name ?? '']));

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(this.f, this.problem, async () => this.opened.set(await this.client.openRecovery(this.token, this.code)));
  }

  protected async complete(event: Event): Promise<void> {
    event.preventDefault();
    const { password } = this.chosen();
    this.done.set(await this.attempt(this.passwords, this.problem, () => this.client.completeRecovery(this.token, this.code, password)));
  }

  private get code(): string {
    return this.typed().code.replace(/\s/g, '');
  }
}
