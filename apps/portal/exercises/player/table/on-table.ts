import { HttpClient, type HttpErrorResponse } from '@angular/common/http';
import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { sending } from '@attune/ui';
import { catchError, EMPTY, retry, Subject, takeUntil, timer } from 'rxjs';
import { QuickExit } from '../../../shell/quick-exit';

const KEY = 'on-table';
const RETRY_MS = 5000;

/** Whether this phone lies on the table. Kept for the whole browser, so that neither a reload nor a second tab leads past the password. */
@Injectable({ providedIn: 'root' })
export class OnTable {
  private readonly http = inject(HttpClient);
  private readonly at = signal(localStorage.getItem(KEY));
  /** For which occurrence it was laid there; null where it was not. */
  readonly occurrenceId = this.at.asReadonly();
  private readonly takenUp = new Subject<void>();

  constructor() {
    // A reload may have come before the connection did.
    if (this.at() !== null) this.shut();
    inject(QuickExit).alsoErase(() => this.takeUp());
    const elsewhere = ({ key, newValue }: StorageEvent) => {
      if (key !== KEY && key !== null) return;
      this.at.set(newValue);
      if (newValue === null) return this.takenUp.next();
      // A tab that was open before must not stay readable beside the timer, nor hold what was typed in it: without a connection any hand may go on there.
      document.body.hidden = true;
      this.loadAnew(playerOf(newValue));
    };
    addEventListener('storage', elsewhere);
    inject(DestroyRef).onDestroy(() => removeEventListener('storage', elsewhere));
  }

  lay(occurrenceId: string): void {
    localStorage.setItem(KEY, occurrenceId);
    this.at.set(occurrenceId);
    this.shut();
  }
  takeUp(): void {
    localStorage.removeItem(KEY);
    this.at.set(null);
    this.takenUp.next();
  }

  /** What was typed is kept, sealed. */
  loadAnew(path: string): void {
    location.replace(path);
  }

  /** What a password had opened is shut on the server too, as soon as there is a connection; the timer waits for nothing. */
  private shut(): void {
    this.takenUp.next();
    this.http
      .delete('/api/portal/access/step-up', sending({ quiet: true }))
      .pipe(
        retry({ delay: ({ status }: HttpErrorResponse) => (status === 0 || status === 429 || status >= 500 ? timer(RETRY_MS) : EMPTY) }),
        catchError(() => EMPTY),
        takeUntil(this.takenUp),
      )
      .subscribe();
  }
}

const playerOf = (occurrenceId: string) => `/play/${occurrenceId}`;

/** From the table there is one way, and it asks for the password. */
export const notFromTable: CanActivateFn = () => {
  const occurrenceId = inject(OnTable).occurrenceId();
  return occurrenceId === null || inject(Router).parseUrl(playerOf(occurrenceId));
};
