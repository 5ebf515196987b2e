import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Me } from '@attune/access/domain';
import { safePlace } from '@attune/ui';
import { TranslocoDirective } from '@jsverse/transloco';
import { Here } from './here';
import { PasswordForm } from './password-form';

@Component({
  selector: 'att-sign-in',
  imports: [PasswordForm, RouterLink, TranslocoDirective],
  template: `
    <section *transloco="let t; prefix: 'access'" class="att-stack">
      <h1>{{ t('signIn') }}</h1>
      <att-password-form (given)="enter($event)" />
      <p><a routerLink="/reset">{{ t('forgot') }}</a></p>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  /** Where the person wanted to go. */
  readonly to = input<string>();
  private readonly here = inject(Here);
  private readonly router = inject(Router);

  constructor() {
    void this.here.known().then((me) => me && this.router.navigateByUrl(safePlace(this.to())));
  }

  protected async enter(me: Me): Promise<void> {
    await this.here.take(me);
    await this.router.navigateByUrl(safePlace(this.to()));
  }
}
