import { HttpClient, type HttpErrorResponse } from '@angular/common/http';
import { Component, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { Words } from '@attune/exercises/domain';
import { OpenedByPassword } from '../access/opened-by-password';
import { Say } from './say';
import { W } from './words';

/** Asks for the person's own password, because another hand may hold this phone. */
@Component({
  selector: 'att-password-again',
  imports: [MatButtonModule],
  template: `
    <form novalidate (submit)="check($event)">
      <label for="again">{{ label() }}</label>
      <!-- Not filled in by the browser: whoever holds the phone would only have to press the button. -->
      <input id="again" name="password" type="password" autocomplete="new-password" required [attr.aria-invalid]="trouble() === W.wrongPassword || trouble() === W.passwordMissing" aria-describedby="again-wrong" />
      <p id="again-wrong" role="alert">{{ trouble() ? words.say(trouble()!) : '' }}</p>
      <button mat-flat-button type="submit" [disabled]="busy()">{{ button() }}</button>
    </form>
  `,
  styles: `
    form { display: grid; gap: var(--att-2); }
    input { min-height: 52px; padding: 0 var(--att-4); border: var(--att-line); border-radius: var(--att-radius); background: var(--att-paper); color: var(--mat-sys-on-surface); font: 400 1rem / 1.4 var(--att-sans); }
    p { color: var(--mat-sys-error); font-size: var(--att-text-s); min-height: 1.5em; }
    button { width: 100%; min-height: 52px; }
  `,
})
export class PasswordAgain {
  protected readonly words = inject(Say);
  private readonly http = inject(HttpClient);
  private readonly openedByPassword = inject(OpenedByPassword);
  protected readonly W = W;
  readonly label = input.required<string>();
  readonly button = input.required<string>();
  /** In the middle of an exercise no connection is needed, but for saying that the partner may read it. */
  readonly goesOnOffline = input(false);
  readonly given = output();
  /** There was no connection: whose hand it is, is still to be proven. */
  readonly unproven = output();
  protected readonly trouble = signal<Words | null>(null);
  protected readonly busy = signal(false);

  protected check(event: Event): void {
    event.preventDefault();
    const password = String(new FormData(event.target as HTMLFormElement).get('password') ?? '');
    if (!password) return this.trouble.set(W.passwordMissing);
    this.busy.set(true);
    this.trouble.set(null);
    this.openedByPassword.opened();
    this.http.post('/api/portal/access/step-up', { password }).subscribe({
      next: () => {
        this.openedByPassword.opened();
        this.given.emit();
      },
      error: ({ status }: HttpErrorResponse) => {
        this.busy.set(false);
        if (status === 0 && this.goesOnOffline()) return this.unproven.emit();
        this.trouble.set(status === 0 ? W.noConnection : status === 422 ? W.wrongPassword : W.later);
      },
    });
  }
}
