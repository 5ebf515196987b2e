import { HttpClient, type HttpErrorResponse } from '@angular/common/http';
import { Component, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Say } from './say';
import { W } from './words';

/** Asks for the person's own password, because another hand may hold this phone. */
@Component({
  selector: 'att-password-again',
  imports: [MatButtonModule],
  template: `
    <form (submit)="check($event)">
      <label for="again">{{ label() }}</label>
      <input id="again" name="password" type="password" autocomplete="current-password" required [attr.aria-invalid]="wrong()" aria-describedby="again-wrong" />
      <p id="again-wrong" role="alert">{{ wrong() ? words.say(W.wrongPassword) : '' }}</p>
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
  protected readonly W = W;
  readonly label = input.required<string>();
  readonly button = input.required<string>();
  /** In the middle of an exercise no connection is needed: without one it goes on, and nothing earlier is shown. */
  readonly goesOnOffline = input(false);
  readonly given = output();
  protected readonly wrong = signal(false);
  protected readonly busy = signal(false);

  protected check(event: Event): void {
    event.preventDefault();
    const password = String(new FormData(event.target as HTMLFormElement).get('password') ?? '');
    this.busy.set(true);
    this.wrong.set(false);
    this.http.post('/api/portal/access/step-up', { password }).subscribe({
      next: () => this.given.emit(),
      error: (error: HttpErrorResponse) => {
        this.busy.set(false);
        if (error.status === 0 && this.goesOnOffline()) this.given.emit();
        else this.wrong.set(true);
      },
    });
  }
}
