import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import type { Me } from '@attune/access/domain';
import { AccessClient } from '../access-client';
import { attempting } from '../attempt';
import { Refused } from '../refused';
import { secondFactorWords } from './words';

/** The second step of a sign-in: six digits from the app, or a recovery code. */
@Component({
  selector: 'att-code-form',
  imports: [FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, Refused],
  template: `
    <form class="att-stack" novalidate (submit)="send($event)">
      <p>{{ recovery() ? say().fromPaper : say().fromApp }}</p>
      <att-refused [reason]="refused()" />
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ label() }}</mat-label>
        <input matInput autocomplete="one-time-code" [attr.inputmode]="recovery() ? 'text' : 'numeric'" [formField]="f.code" />
        <mat-error>{{ say().missing }}</mat-error>
      </mat-form-field>
      <button matButton="filled" type="submit" [disabled]="f().submitting()">{{ say().confirm }}</button>
      <button matButton type="button" (click)="recovery.set(!recovery())">{{ recovery() ? say().useApp : say().cannot }}</button>
      @if (recovery()) {
        <p class="att-muted att-small">{{ say().neither }}</p>
      }
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: 'button { min-height: 48px; } input { font-variant-numeric: tabular-nums; letter-spacing: 0.08em; }',
})
export class CodeForm {
  readonly given = output<Me>();

  private readonly client = inject(AccessClient);
  private readonly attempt = attempting();
  private readonly typed = signal({ code: '' });
  protected readonly say = secondFactorWords();
  protected readonly recovery = signal(false);
  protected readonly label = computed(() => (this.recovery() ? this.say().recoveryCode : this.say().code));
  protected readonly refused = signal<string | null>(null);
  protected readonly f = form(this.typed, (at) => required(at.code));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(this.f, this.refused, async () => this.given.emit(await this.client.giveCode(this.typed().code)));
  }
}
