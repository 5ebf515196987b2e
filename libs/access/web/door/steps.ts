import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Here } from '../here/here';
import { CodeForm } from './code-form';
import { PasswordForm } from './password-form';
import { SetUpSecondFactor } from './set-up-second-factor';

/** The steps of a sign-in: password, then the second factor or setting one up. */
@Component({
  selector: 'att-sign-in-steps',
  imports: [CodeForm, MatButton, PasswordForm, SetUpSecondFactor],
  template: `
    @switch (here.owing()?.owes) {
      @case ('code') {
        <att-code-form (given)="take($event)" />
        <button matButton type="button" (click)="here.signOut()">Sign in as somebody else</button>
      }
      @case ('set-up') {
        <p>Everybody who works here has a second factor: the password alone does not open a couple’s record.</p>
        <att-set-up-second-factor (done)="read()" />
      }
      @default {
        <att-password-form [only]="only()" (signedIn)="take($event)" />
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: ':host { display: grid; gap: var(--att-4); }',
})
export class SignInSteps {
  readonly only = input('');
  readonly complete = output();
  protected readonly here = inject(Here);

  protected async take(me: Parameters<Here['take']>[0]): Promise<void> {
    await this.here.take(me);
    if (me.owes === null) this.complete.emit();
  }

  protected async read(): Promise<void> {
    await this.here.read();
    if (this.here.me()) this.complete.emit();
  }
}
