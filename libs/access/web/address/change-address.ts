import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { email, form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { attempting, FieldError, ProblemNote } from '@attune/ui';
import { AccessClient } from '../access-client';

/** Asks for another address to sign in with; the password is asked for on the way. */
@Component({
  selector: 'att-change-address',
  imports: [FieldError, FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, ProblemNote],
  template: `
    @if (sent(); as to) {
      <p role="status">If {{ to }} can be used here, a link is on its way to it. It works once, for thirty minutes; until it is opened nothing changes.</p>
    } @else if (asking()) {
      <form class="att-stack" novalidate (submit)="send($event)">
        <att-problem [of]="problem()" />
        <mat-form-field>
          <mat-label>New address</mat-label>
          <input matInput type="email" autocomplete="email" [formField]="f.email" />
          <mat-error><att-field-error [of]="f.email" label="The new address" /></mat-error>
        </mat-form-field>
        <div class="att-row">
          <button matButton="outlined" type="submit" [disabled]="f().submitting()">Send a link there</button>
          <button matButton type="button" (click)="asking.set(false)">Leave it as it is</button>
        </div>
      </form>
    } @else {
      <button matButton="outlined" type="button" (click)="asking.set(true)">Another address</button>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: 'form { max-width: 420px; }',
})
export class ChangeAddress {
  private readonly client = inject(AccessClient);
  private readonly attempt = attempting();
  private readonly typed = signal({ email: '' });
  protected readonly asking = signal(false);
  protected readonly sent = signal('');
  protected readonly problem = signal<unknown>(null);
  protected readonly f = form(this.typed, (at) => {
    required(at.email);
    email(at.email);
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { email: to } = this.typed();
    if (await this.attempt(this.f, this.problem, () => this.client.askAddress(to.trim()))) this.sent.set(to.trim());
  }
}
