import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import type { Me } from '@attune/access/domain';
import { AccessClient } from '../access-client';
import { attempting } from '../attempt';
import { Refused } from '../refused';
import { secondFactorWords } from './words';

/** Both factors once more, and then only one of them. */
@Component({
  selector: 'att-turn-off',
  imports: [FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, Refused],
  template: `
    <h2>{{ say().turnOff }}</h2>
    <p>{{ say().offSub }}</p>
    <form class="att-stack" novalidate (submit)="send($event)">
      <att-refused [reason]="refused()" />
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ say().password }}</mat-label>
        <input matInput type="password" autocomplete="current-password" [formField]="f.password" />
        <mat-error>{{ say().missing }}</mat-error>
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ say().codeOrRecovery }}</mat-label>
        <input matInput autocomplete="one-time-code" [formField]="f.code" />
        <mat-error>{{ say().missing }}</mat-error>
      </mat-form-field>
      <button matButton="filled" type="submit" [disabled]="f().submitting()">{{ say().turnOff }}</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: ':host { display: grid; gap: var(--att-4); } button { min-height: 48px; }',
})
export class TurnOff {
  readonly done = output<Me>();

  private readonly client = inject(AccessClient);
  private readonly attempt = attempting();
  private readonly typed = signal({ password: '', code: '' });
  protected readonly say = secondFactorWords();
  protected readonly refused = signal<string | null>(null);
  protected readonly f = form(this.typed, (at) => {
    required(at.password);
    required(at.code);
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { password, code } = this.typed();
    await this.attempt(this.f, this.refused, async () => this.done.emit(await this.client.turnFactorOff(password, code)));
  }
}
