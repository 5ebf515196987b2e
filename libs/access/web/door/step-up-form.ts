import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { attempting, FieldError, ProblemNote, SignedOut } from '@attune/ui';
import { AccessClient } from '../access-client';
import { Here } from '../here/here';

/** The password once more, before a weighty act. */
@Component({
  selector: 'att-step-up-form',
  imports: [FieldError, FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, ProblemNote],
  template: `
    <form class="att-stack" novalidate (submit)="send($event)">
      <att-problem [of]="problem()" />
      <mat-form-field>
        <mat-label>Password</mat-label>
        <input matInput type="password" autocomplete="current-password" [formField]="f.password" />
        <mat-error><att-field-error [of]="f.password" label="The password" /></mat-error>
      </mat-form-field>
      <button matButton="filled" type="submit" [disabled]="f().submitting()">Confirm</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StepUpForm {
  readonly given = output();

  private readonly client = inject(AccessClient);
  private readonly here = inject(Here);
  private readonly question = inject(SignedOut);
  private readonly attempt = attempting();
  private readonly typed = signal({ password: '' });
  protected readonly problem = signal<unknown>(null);
  protected readonly f = form(this.typed, (at) => required(at.password));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.attempt(this.f, this.problem, async () => this.here.take(await this.client.stepUp(this.typed().password, this.question.act)));
    if (done) this.given.emit();
  }
}
