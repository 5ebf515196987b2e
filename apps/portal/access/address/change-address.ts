import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { readEmail } from '@attune/access/domain';
import { AccessClient } from '../access-client';
import { attempting } from '../attempt';
import { Here } from '../here';
import { Refused } from '../refused';
import { addressWords } from './words';

/** Asks for another address to sign in with; the password is asked for on the way. */
@Component({
  selector: 'att-change-address',
  imports: [FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, Refused, RouterLink],
  template: `
    <section class="att-stack">
      <p><a routerLink="/sign-ins">{{ say().back }}</a></p>
      @if (sent()) {
        <h1>{{ say().sentHeading }}</h1>
        <p role="status">{{ say().sentSub }}</p>
      } @else {
        <h1>{{ say().heading }}</h1>
        <p>{{ say().sub }}</p>
        <form class="att-stack" novalidate (submit)="send($event)">
          <att-refused [reason]="refused()" />
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ say().email }}</mat-label>
            <input matInput type="email" inputmode="email" autocomplete="email" [formField]="f.email" />
            <mat-error>{{ trouble() }}</mat-error>
          </mat-form-field>
          <button matButton="filled" type="submit" [disabled]="f().submitting()">{{ say().send }}</button>
        </form>
      }
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: 'button { min-height: 48px; }',
})
export class ChangeAddressPage {
  private readonly client = inject(AccessClient);
  private readonly here = inject(Here);
  private readonly attempt = attempting();
  private readonly typed = signal({ email: '' });
  protected readonly say = addressWords();
  protected readonly sent = signal(false);
  protected readonly refused = signal<string | null>(null);
  protected readonly f = form(this.typed, (at) => {
    validate(at.email, ({ value }) => {
      const email = readEmail(value());
      if (!email) return { kind: 'form' };
      return email === this.here.me()?.email ? { kind: 'same' } : null;
    });
  });
  protected readonly trouble = computed(() => (this.f.email().errors()[0]?.kind === 'same' ? this.say().same : this.say().form));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.sent.set(await this.attempt(this.f, this.refused, () => this.client.askAddress(this.typed().email.trim())));
  }
}
