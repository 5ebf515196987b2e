import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Me } from '@attune/access/domain';
import { SignedOut } from '@attune/ui';
import { TranslocoDirective } from '@jsverse/transloco';
import { Here } from './here';
import { OpenedByPassword } from './opened-by-password';
import { PasswordForm } from './password-form';
import { CodeForm } from './second-factor/code-form';

/** Over the page: the same person signs in again, or gives the password once more. The page behind stays, unreadable meanwhile. */
@Component({
  selector: 'att-sign-in-again-form',
  imports: [CodeForm, MatButton, PasswordForm, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'access'">
      @if (!stepUp && here.owing()) {
        <att-code-form (given)="take($event)" />
      } @else {
        <att-password-form [only]="email()" [stepUp]="stepUp" [act]="question.act" (given)="take($event)" />
      }
      @if (stepUp) {
        <button matButton type="button" (click)="question.answered(false)">{{ t('leaveIt') }}</button>
      } @else {
        <button matButton type="button" (click)="here.signOut('here', false)">{{ t('somebodyElse') }}</button>
      }
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: ':host { display: grid; gap: var(--att-3); }',
})
export class SignInAgainForm {
  protected readonly question = inject(SignedOut);
  protected readonly here = inject(Here);
  private readonly openedByPassword = inject(OpenedByPassword);
  protected readonly stepUp = this.question.reason === 'step-up';
  protected readonly email = computed(() => this.here.me()?.email ?? '');

  constructor() {
    this.marksOpen();
    // All but the way out: whoever asks for the password may not read what stood there.
    const page = [...inject(DOCUMENT).querySelectorAll<HTMLElement>('att-root main, att-root footer')];
    for (const part of page) part.style.filter = 'blur(16px)';
    inject(DestroyRef).onDestroy(() => {
      for (const part of page) part.style.filter = '';
    });
  }

  protected async take(me: Me): Promise<void> {
    await this.here.take(me);
    this.marksOpen();
    if (me.owes === null) this.question.answered(true);
  }

  /** A password for one act opens nothing else. */
  private marksOpen(): void {
    if (this.stepUp && !this.question.act) this.openedByPassword.opened();
  }
}
