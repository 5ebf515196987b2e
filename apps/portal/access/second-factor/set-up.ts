import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import type { SecondFactorSetUp } from '@attune/access/domain';
import { QrCode } from '@attune/ui';
import { AccessClient } from '../access-client';
import { attempting } from '../attempt';
import { Refused } from '../refused';
import { secondFactorWords } from './words';

/** An authenticator app takes the key over: on this phone by a link, on another by the picture, or by hand. */
@Component({
  selector: 'att-set-up',
  imports: [FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, QrCode, Refused],
  template: `
    <p>{{ say().app }}</p>
    <a matButton="outlined" [href]="it().uri">{{ say().openApp }}</a>
    <p>{{ say().scan }}</p>
    <att-qr-code [svg]="it().picture" [label]="say().picture" />
    <p>{{ say().byHand }}<br /><code>{{ key() }}</code></p>
    <form class="att-stack" novalidate (submit)="send($event)">
      <p>{{ say().now }}</p>
      <att-refused [reason]="refused()" />
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ say().code }}</mat-label>
        <input matInput inputmode="numeric" autocomplete="one-time-code" [formField]="f.code" />
        <mat-error>{{ say().missing }}</mat-error>
      </mat-form-field>
      <button matButton="filled" type="submit" [disabled]="f().submitting()">{{ say().confirm }}</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host { display: grid; gap: var(--att-4); }
    code { user-select: all; font-size: var(--att-text); }
    a, button { min-height: 48px; }
  `,
})
export class SetUp {
  readonly it = input.required<SecondFactorSetUp>();
  /** The recovery codes, once the app is confirmed. */
  readonly confirmed = output<string[]>();

  private readonly client = inject(AccessClient);
  private readonly attempt = attempting();
  private readonly typed = signal({ code: '' });
  protected readonly say = secondFactorWords();
  protected readonly refused = signal<string | null>(null);
  protected readonly f = form(this.typed, (at) => required(at.code));
  /** In fours, as one reads it off while typing. */
  protected readonly key = computed(() => this.it().secret.replace(/.{4}(?=.)/g, '$& '));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(this.f, this.refused, async () => this.confirmed.emit((await this.client.confirmFactor(this.typed().code)).recoveryCodes));
  }
}
