import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, FormField, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import type { RecoveryOpened } from '@attune/access/domain';
import { MomentPipe, takeToken } from '@attune/ui';
import { AccessClient } from '../access-client';
import { attempting } from '../attempt';
import { NewPasswordFields, newPasswordRules } from '../new-password-fields';
import { Refused } from '../refused';
import { KeptLink } from './kept-link';
import { filled, recoveryWords } from './words';

/** With link and code: when it opens, and then a new password. */
@Component({
  selector: 'att-recovery',
  imports: [FormField, KeptLink, MatButton, MatError, MatFormField, MatInput, MatLabel, MomentPipe, NewPasswordFields, Refused, RouterLink],
  template: `
    <section class="att-stack">
      @if (done()) {
        <h1>{{ say().done }}</h1>
        <p>{{ say().doneSub }}</p>
        <a matButton="filled" routerLink="/sign-in">{{ say().signIn }}</a>
      } @else if (opened(); as it) {
        @if (it.ready) {
          <h1>{{ say().choose }}</h1>
          <p>{{ filled(say().chooseSub, { email: it.email }) }}</p>
          <form class="att-stack" novalidate (submit)="complete($event)">
            <att-refused [reason]="refused()" />
            <input class="att-unseen" type="email" autocomplete="username" [value]="it.email" readonly tabindex="-1" aria-hidden="true" />
            <att-new-password-fields [password]="passwords.password" [again]="passwords.again" />
            <button matButton="filled" type="submit" [disabled]="passwords().submitting()">{{ say().use }}</button>
          </form>
        } @else {
          <h1>{{ say().heading }}</h1>
          <p role="status">{{ filled(say().waits, { name: it.name, when: (it.opensAt | attMoment) }) }}</p>
          <p>{{ say().keep }}</p>
          <att-kept-link [token]="token" />
        }
      } @else {
        <h1>{{ say().heading }}</h1>
        <p>{{ say().codeSub }}</p>
        <form class="att-stack" novalidate (submit)="open($event)">
          <att-refused [reason]="refused()" />
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ say().code }}</mat-label>
            <input matInput inputmode="numeric" autocomplete="off" [formField]="f.code" />
            <mat-error>{{ say().codeForm }}</mat-error>
          </mat-form-field>
          <button matButton="filled" type="submit" [disabled]="f().submitting()">{{ say().go }}</button>
        </form>
      }
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: 'button { min-height: 48px; }',
})
export class RecoveryPage {
  private readonly client = inject(AccessClient);
  private readonly attempt = attempting();
  private readonly typed = signal({ code: '' });
  private readonly chosen = signal({ password: '', again: '' });
  protected readonly filled = filled;
  protected readonly token = takeToken();
  protected readonly say = recoveryWords();
  protected readonly opened = signal<RecoveryOpened | null>(null);
  protected readonly done = signal(false);
  protected readonly refused = signal<string | null>(null);
  protected readonly f = form(this.typed, (at) => {
    required(at.code);
    pattern(at.code, /^(\s*\d){6}\s*$/);
  });
  protected readonly passwords = form(this.chosen, (at) => newPasswordRules(at, () => [this.opened()?.name ?? '']));

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(this.f, this.refused, async () => this.opened.set(await this.client.openRecovery(this.token, this.code)));
  }

  protected async complete(event: Event): Promise<void> {
    event.preventDefault();
    const { password } = this.chosen();
    this.done.set(await this.attempt(this.passwords, this.refused, () => this.client.completeRecovery(this.token, this.code, password)));
  }

  private get code(): string {
    return this.typed().code.replace(/\s/g, '');
  }
}
