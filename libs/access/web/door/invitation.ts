import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormField, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { Router } from '@angular/router';
import { type InvitationOpened } from '@attune/access/domain';
import { attempting, FieldError, ProblemNote, takeToken } from '@attune/ui';
import { AccessClient } from '../access-client';
import { Here } from '../here/here';
import { Door } from './door';
import { NewPasswordFields, newPasswordRules } from './new-password-fields';

/** Accepting an invitation to work here: the code that was told, then a password; the second factor comes next. */
@Component({
  selector: 'att-invitation',
  imports: [Door, FieldError, FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, NewPasswordFields, ProblemNote],
  template: `
    @if (opened(); as it) {
      <att-door [heading]="'Welcome, ' + it.name" [sub]="it.invitedBy + ' invited you to ' + it.practiceName + '. You will sign in as ' + it.email + '.'">
        <form class="att-stack" novalidate (submit)="accept($event)">
          <att-problem [of]="problem()" />
          <input class="att-unseen" type="email" autocomplete="username" [value]="it.email" readonly tabindex="-1" aria-hidden="true" />
          <att-new-password-fields [password]="passwords.password" [again]="passwords.again" [minimum]="it.passwordMinimum" />
          <button matButton="filled" type="submit" [disabled]="passwords().submitting()">Open my account</button>
        </form>
      </att-door>
    } @else {
      <att-door heading="Your invitation" sub="Please enter the six digits that you were told, in person or on the phone.">
        <form class="att-stack" novalidate (submit)="open($event)">
          <att-problem [of]="problem()" />
          <mat-form-field>
            <mat-label>Six-digit code</mat-label>
            <input matInput inputmode="numeric" autocomplete="off" [formField]="code.code" />
            <mat-error><att-field-error [of]="code.code" label="The code" /></mat-error>
          </mat-form-field>
          <button matButton="filled" type="submit" [disabled]="code().submitting()">Continue</button>
        </form>
      </att-door>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitationPage {
  private readonly client = inject(AccessClient);
  private readonly here = inject(Here);
  private readonly router = inject(Router);
  private readonly attempt = attempting();
  private readonly token = takeToken();
  private readonly digits = signal({ code: '' });
  private readonly chosen = signal({ password: '', again: '' });
  protected readonly opened = signal<InvitationOpened | null>(null);
  protected readonly problem = signal<unknown>(null);
  private readonly minimum = computed(() => this.opened()?.passwordMinimum ?? 8);
  protected readonly code = form(this.digits, (at) => {
    required(at.code);
    pattern(at.code, /^(\s*\d){6}\s*$/, { message: 'The code has six digits.' });
  });
  protected readonly passwords = form(this.chosen, (at) => newPasswordRules(at, this.minimum, () => [this.opened()?.name ?? '', this.opened()?.practiceName ?? '']));

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(this.code, this.problem, async () => this.opened.set(await this.client.openInvitation(this.token, this.digits().code.replace(/\s/g, ''))));
  }

  protected async accept(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.attempt(this.passwords, this.problem, async () => {
      const me = await this.client.acceptInvitation(this.token, this.digits().code.replace(/\s/g, ''), this.chosen().password, this.opened()?.language ?? 'en');
      await this.here.take(me);
    });
    if (done) void this.router.navigateByUrl('/sign-in');
  }
}
