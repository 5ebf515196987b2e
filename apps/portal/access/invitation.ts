import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, FormField, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { Router } from '@angular/router';
import type { InvitationOpened } from '@attune/access/domain';
import { takeToken } from '@attune/ui';
import { TranslocoDirective } from '@jsverse/transloco';
import { ReadingLanguage } from '../words/language';
import { AccessClient } from './access-client';
import { attempting } from './attempt';
import { Here } from './here';
import { NewPasswordFields, newPasswordRules } from './new-password-fields';
import { Refused } from './refused';

/** Accepting an invitation: the code that was told; then language, who will see what, and a password. */
@Component({
  selector: 'att-invitation',
  imports: [FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, MatRadioButton, MatRadioGroup, NewPasswordFields, Refused, TranslocoDirective],
  templateUrl: './invitation.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h2 { margin-block-end: var(--att-2); }
    li { padding-block: var(--att-2); border-block-end: var(--att-line); }
    button { min-height: 48px; }
  `,
})
export class InvitationPage {
  private readonly client = inject(AccessClient);
  private readonly here = inject(Here);
  private readonly router = inject(Router);
  private readonly attempt = attempting();
  private readonly token = takeToken();
  private readonly digits = signal({ code: '' });
  private readonly chosen = signal({ password: '', again: '' });
  protected readonly language = inject(ReadingLanguage);
  protected readonly opened = signal<InvitationOpened | null>(null);
  protected readonly refused = signal<string | null>(null);
  protected readonly code = form(this.digits, (at) => {
    required(at.code);
    pattern(at.code, /^(\s*\d){6}\s*$/);
  });
  protected readonly passwords = form(this.chosen, (at) => newPasswordRules(at, () => [this.opened()?.name ?? '', this.opened()?.practiceName ?? '']));

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(this.code, this.refused, async () => {
      const opened = await this.client.openInvitation(this.token, this.digits().code.replace(/\s/g, ''));
      this.language.choose(opened.language);
      this.opened.set(opened);
    });
  }

  protected async accept(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.attempt(this.passwords, this.refused, async () => {
      const me = await this.client.acceptInvitation(this.token, this.digits().code.replace(/\s/g, ''), this.chosen().password, this.language.current());
      await this.here.take(me);
    });
    if (done) await this.router.navigateByUrl('/');
  }
}
