import { ChangeDetectionStrategy, Component, inject, output, resource, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { attempting, FieldError, Loaded, ProblemNote, QrCode, State } from '@attune/ui';
import { AccessClient } from '../access-client';
import { RecoveryCodes } from './recovery-codes';

/** Sets up an authenticator app: scan, confirm with a first code, keep the ten recovery codes. */
@Component({
  selector: 'att-set-up-second-factor',
  imports: [FieldError, FormField, Loaded, MatButton, MatError, MatFormField, MatInput, MatLabel, ProblemNote, QrCode, RecoveryCodes, State],
  template: `
    @if (codes(); as kept) {
      <att-recovery-codes [codes]="kept" (kept)="done.emit()" />
    } @else {
      <att-state [of]="shown" [lines]="8">
        <ng-container *attLoaded="shown; let it">
          <ol class="steps">
            <li>Open an authenticator app on your phone and scan this.
              <att-qr-code class="qr" [svg]="it.picture" label="QR code for the authenticator app. The same as text is below." />
              <details><summary>Enter it by hand instead</summary><code>{{ it.secret }}</code></details>
            </li>
            <li>Enter the six digits that the app shows now.</li>
          </ol>
          <form class="att-stack" novalidate (submit)="send($event)">
            <att-problem [of]="problem()" />
            <mat-form-field>
              <mat-label>Code</mat-label>
              <input matInput inputmode="numeric" autocomplete="one-time-code" [formField]="f.code" />
              <mat-error><att-field-error [of]="f.code" label="The code" /></mat-error>
            </mat-form-field>
            <button matButton="filled" type="submit" [disabled]="f().submitting()">Confirm</button>
          </form>
        </ng-container>
      </att-state>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .steps { display: grid; gap: var(--att-4); margin: 0 0 var(--att-4); padding-inline-start: 1.3em; }
    .qr { margin-block: var(--att-3); }
    code { overflow-wrap: anywhere; font-size: var(--att-text-s); }
    summary { cursor: pointer; color: var(--att-muted); font-size: var(--att-text-s); }
  `,
})
export class SetUpSecondFactor {
  readonly done = output();

  private readonly client = inject(AccessClient);
  private readonly attempt = attempting();
  private readonly typed = signal({ code: '' });
  protected readonly shown = resource({ loader: () => this.client.setUp() });
  protected readonly codes = signal<string[] | null>(null);
  protected readonly problem = signal<unknown>(null);
  protected readonly f = form(this.typed, (at) => required(at.code));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(this.f, this.problem, async () => this.codes.set((await this.client.confirm(this.typed().code)).recoveryCodes));
  }
}
