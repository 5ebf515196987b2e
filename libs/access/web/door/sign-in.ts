import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { safePlace } from '@attune/ui';
import { Here } from '../here/here';
import { Door } from './door';
import { SignInSteps } from './steps';

@Component({
  selector: 'att-sign-in',
  imports: [Door, RouterLink, SignInSteps],
  template: `
    <att-door heading="Sign in">
      <att-sign-in-steps (complete)="enter()" />
      @if (!here.owing()) {
        <p below class="att-small"><a routerLink="/reset">I forgot my password</a></p>
      }
    </att-door>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  /** Where the person wanted to go. */
  readonly to = input<string>();
  private readonly router = inject(Router);
  protected readonly here = inject(Here);

  constructor() {
    // Somebody who is signed in already, or as far as the second factor, goes on from there.
    void this.here.known().then(() => this.here.me() && this.enter());
  }

  protected enter(): void {
    void this.router.navigateByUrl(safePlace(this.to()));
  }
}
