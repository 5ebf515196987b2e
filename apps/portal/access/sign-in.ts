import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Me } from '@attune/access/domain';
import { safePlace } from '@attune/ui';
import { TranslocoDirective } from '@jsverse/transloco';
import { OnTable } from '../exercises/player/table/on-table';
import { Here } from './here';
import { PasswordForm } from './password-form';
import { CodeForm } from './second-factor/code-form';

@Component({
  selector: 'att-sign-in',
  imports: [CodeForm, MatButton, PasswordForm, RouterLink, TranslocoDirective],
  template: `
    <section *transloco="let t; prefix: 'access'" class="att-stack">
      <h1>{{ t('signIn') }}</h1>
      @if (here.owing()) {
        <att-code-form (given)="enter($event)" />
        <button matButton type="button" (click)="here.signOut()">{{ t('somebodyElse') }}</button>
      } @else {
        <att-password-form (given)="enter($event)" />
        <p><a routerLink="/reset">{{ t('forgot') }}</a></p>
      }
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  /** Where the person wanted to go. */
  readonly to = input<string>();
  protected readonly here = inject(Here);
  private readonly router = inject(Router);
  private readonly onTable = inject(OnTable);

  constructor() {
    // Somebody who is signed in already, or as far as the second step, goes on from there.
    void this.here.known().then(() => this.here.me() && this.router.navigateByUrl(safePlace(this.to())));
  }

  protected async enter(me: Me): Promise<void> {
    await this.here.take(me);
    if (me.owes !== null) return;
    // Whoever has just signed in has said whose hand holds this phone.
    this.onTable.takeUp();
    await this.router.navigateByUrl(safePlace(this.to()));
  }
}
