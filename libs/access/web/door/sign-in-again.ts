import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { SignedOut } from '@attune/ui';
import { Here } from '../here/here';
import { SignInSteps } from './steps';
import { StepUpForm } from './step-up-form';

/** Over the page: the same person signs in again, or gives the password once more. The page behind stays as it is, unreadable meanwhile. */
@Component({
  selector: 'att-sign-in-again-form',
  imports: [MatButton, SignInSteps, StepUpForm],
  template: `
    @if (stepUp) {
      <att-step-up-form (given)="question.answered(true)" />
      <button matButton type="button" (click)="question.answered(false)">Leave it</button>
    } @else {
      <p>{{ name() }}</p>
      <att-sign-in-steps [only]="email()" (complete)="question.answered(true)" />
      <button matButton type="button" (click)="here.signOut('here', false)">I am somebody else</button>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: ':host { display: grid; gap: var(--att-3); }',
})
export class SignInAgainForm {
  protected readonly question = inject(SignedOut);
  protected readonly here = inject(Here);
  protected readonly stepUp = this.question.reason === 'step-up';
  protected readonly name = computed(() => this.here.me()?.name ?? '');
  protected readonly email = computed(() => this.here.me()?.email ?? '');

  constructor() {
    if (!this.stepUp) this.cover();
  }

  /** Whoever walks by reads nothing while nobody is signed in. */
  private cover(): void {
    const page = inject(DOCUMENT).querySelector<HTMLElement>('att-root');
    if (!page) return;
    page.style.filter = 'blur(16px)';
    inject(DestroyRef).onDestroy(() => (page.style.filter = ''));
  }
}
