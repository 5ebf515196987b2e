import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import type { Me } from '@attune/access/domain';
import { attempting, FieldError, ProblemNote } from '@attune/ui';
import { AccessClient } from '../access-client';

/** The second factor: six digits from the app, or a recovery code. */
@Component({
  selector: 'att-code-form',
  imports: [FieldError, FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, ProblemNote],
  template: `
    <form class="att-stack" novalidate (submit)="send($event)">
      <p>{{ recovery() ? 'One of the ten codes that you kept when you set this up. Each works once.' : 'Six digits from your authenticator app.' }}</p>
      <att-problem [of]="problem()" />
      <mat-form-field>
        <mat-label>{{ label() }}</mat-label>
        <input matInput autocomplete="one-time-code" [attr.inputmode]="recovery() ? 'text' : 'numeric'" [formField]="f.code" class="code" />
        <mat-error><att-field-error [of]="f.code" [label]="label()" /></mat-error>
      </mat-form-field>
      <button matButton="filled" type="submit" [disabled]="f().submitting()">Continue</button>
      <button matButton type="button" (click)="recovery.set(!recovery())">{{ recovery() ? 'Use the app instead' : 'I cannot use my app' }}</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `.code { font-variant-numeric: tabular-nums; letter-spacing: 0.12em; }`,
})
export class CodeForm {
  readonly given = output<Me>();

  private readonly client = inject(AccessClient);
  private readonly attempt = attempting();
  private readonly typed = signal({ code: '' });
  protected readonly recovery = signal(false);
  protected readonly label = computed(() => (this.recovery() ? 'Recovery code' : 'Code'));
  protected readonly problem = signal<unknown>(null);
  protected readonly f = form(this.typed, (at) => required(at.code));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(this.f, this.problem, async () => this.given.emit(await this.client.giveCode(this.typed().code)));
  }
}
