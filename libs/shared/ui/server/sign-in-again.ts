import { Dialog, type DialogRef } from '@angular/cdk/dialog';
import { NgComponentOutlet } from '@angular/common';
import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, inject, Injector, signal, type Type } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { UI_WORDS } from '../layout/words';
import { SIGN_IN_AGAIN, SignedOut, type SignInReason } from './signed-out';

@Component({
  selector: 'att-sign-in-again',
  imports: [MatButton, NgComponentOutlet],
  template: `
    <h2 id="att-sign-in-again">{{ stepUp ? words().confirmAgain : words().signedOut }}</h2>
    <p>{{ stepUp ? words().confirmAgainHelp : words().signedOutHelp }}</p>
    @if (form(); as shown) {
      <ng-container *ngComponentOutlet="shown" />
    } @else if (!asked) {
      <a matButton="filled" href="/sign-in">{{ words().signIn }}</a>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid; gap: var(--att-4); width: min(420px, calc(100vw - 32px)); padding: var(--att-6);
      border-radius: var(--att-radius-l); background: var(--att-paper); box-shadow: var(--att-floating);
    }
  `,
})
class SignInAgain {
  private readonly signedOut = inject(SignedOut);
  protected readonly asked = inject(SIGN_IN_AGAIN, { optional: true });
  protected readonly words = inject(UI_WORDS);
  protected readonly stepUp = this.signedOut.reason === 'step-up';
  protected readonly form = signal<Type<unknown> | null>(null);

  constructor() {
    const [host, injector] = [inject<ElementRef<HTMLElement>>(ElementRef).nativeElement, inject(Injector)];
    void this.asked?.(this.signedOut.reason).then((form) => {
      this.form.set(form);
      // The dialog chose where the focus goes before its form was there.
      afterNextRender(() => host.querySelector('input')?.focus(), { injector });
    });
  }
}

/** Stands here so that dialogs are loaded with the first one that opens. */
export function openSignInAgain(injector: Injector, reason: SignInReason): DialogRef<boolean> {
  return injector.get(Dialog).open<boolean>(SignInAgain, {
    disableClose: reason === 'signed-out',
    ariaLabelledBy: 'att-sign-in-again',
    backdropClass: 'cdk-overlay-dark-backdrop',
  });
}
