import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { PASSWORD_MIN_ALONE } from '@attune/access/domain';
import { TranslocoDirective } from '@jsverse/transloco';
import { AccessClient } from './access-client';
import { attempting } from './attempt';
import { Here } from './here';
import { NewPasswordFields, newPasswordRules } from './new-password-fields';
import { Refused } from './refused';

const EMPTY = { current: '', password: '', again: '' };

@Component({
  selector: 'att-change-password',
  imports: [FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, NewPasswordFields, Refused, TranslocoDirective],
  template: `
    <form *transloco="let t; prefix: 'access'" class="att-stack" novalidate (submit)="send($event)">
      @if (changed()) {
        <p role="status">{{ t('passwordChanged') }}</p>
      }
      <att-refused [reason]="refused()" />
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t('presentPassword') }}</mat-label>
        <input matInput type="password" autocomplete="current-password" [formField]="f.current" />
        <mat-error>{{ t('missing') }}</mat-error>
      </mat-form-field>
      <att-new-password-fields [password]="f.password" [again]="f.again" [minimum]="minimum()" />
      <button matButton="outlined" type="submit" [disabled]="f().submitting()">{{ t('changePassword') }}</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: 'button { min-height: 48px; }',
})
export class ChangePassword {
  /** Names that make a password easy to guess. */
  readonly names = input<string[]>([]);

  private readonly client = inject(AccessClient);
  private readonly here = inject(Here);
  private readonly attempt = attempting();
  private readonly typed = signal(EMPTY);
  protected readonly minimum = computed(() => this.here.me()?.passwordMinimum ?? PASSWORD_MIN_ALONE);
  protected readonly changed = signal(false);
  protected readonly refused = signal<string | null>(null);
  protected readonly f = form(this.typed, (at) => {
    required(at.current);
    newPasswordRules(at, this.names, this.minimum);
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { current, password } = this.typed();
    const done = await this.attempt(this.f, this.refused, async () => this.here.take(await this.client.changePassword(current, password)));
    this.changed.set(done);
    if (!done) return;
    this.typed.set(EMPTY);
    this.f().reset();
  }
}
