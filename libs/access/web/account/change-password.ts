import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { attempting, FieldError, ProblemNote } from '@attune/ui';
import { AccessClient } from '../access-client';
import { NewPasswordFields, newPasswordRules } from '../door/new-password-fields';
import { Here } from '../here/here';

const EMPTY = { current: '', password: '', again: '' };

@Component({
  selector: 'att-change-password',
  imports: [FieldError, FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, NewPasswordFields, ProblemNote],
  template: `
    <h2>Password</h2>
    @if (changed()) {
      <p role="status">Your password is changed. Your other devices were signed out.</p>
    }
    <form class="att-stack" novalidate (submit)="send($event)">
      <att-problem [of]="problem()" />
      <mat-form-field>
        <mat-label>Present password</mat-label>
        <input matInput type="password" autocomplete="current-password" [formField]="f.current" />
        <mat-error><att-field-error [of]="f.current" label="The present password" /></mat-error>
      </mat-form-field>
      <att-new-password-fields [password]="f.password" [again]="f.again" [minimum]="minimum()" />
      <button matButton="outlined" type="submit" [disabled]="f().submitting()">Change password</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'att-stack' },
  styles: 'form { max-width: 420px; } button { justify-self: start; }',
})
export class ChangePassword {
  readonly minimum = input.required<number>();

  private readonly client = inject(AccessClient);
  private readonly here = inject(Here);
  private readonly attempt = attempting();
  private readonly typed = signal(EMPTY);
  protected readonly changed = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly f = form(this.typed, (at) => {
    required(at.current);
    newPasswordRules(at, this.minimum, () => [this.here.me()?.name ?? '', this.here.me()?.practice.name ?? '']);
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { current, password } = this.typed();
    const done = await this.attempt(this.f, this.problem, async () => this.here.take(await this.client.changePassword(current, password)));
    this.changed.set(done);
    if (!done) return;
    this.typed.set(EMPTY);
    this.f().reset();
  }
}
