import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { QuickExit } from '../../../shell/quick-exit';

const KEY = 'on-table';

/** Whether this phone lies on the table. Kept for the whole browser, so that neither a reload nor a second tab leads past the password. */
@Injectable({ providedIn: 'root' })
export class OnTable {
  private readonly router = inject(Router);
  private readonly at = signal(localStorage.getItem(KEY));
  /** For which occurrence it was laid there; null where it was not. */
  readonly occurrenceId = this.at.asReadonly();

  constructor() {
    inject(QuickExit).alsoErase(() => this.takeUp());
    const elsewhere = ({ key, newValue }: StorageEvent) => {
      if (key !== KEY && key !== null) return;
      this.at.set(newValue);
      // A tab that was open before must not stay readable beside the timer.
      if (newValue !== null) void this.router.navigateByUrl(playerOf(newValue));
    };
    addEventListener('storage', elsewhere);
    inject(DestroyRef).onDestroy(() => removeEventListener('storage', elsewhere));
  }

  lay(occurrenceId: string): void {
    localStorage.setItem(KEY, occurrenceId);
    this.at.set(occurrenceId);
  }
  takeUp(): void {
    localStorage.removeItem(KEY);
    this.at.set(null);
  }
}

const playerOf = (occurrenceId: string) => `/play/${occurrenceId}`;

/** From the table there is one way, and it asks for the password. */
export const notFromTable: CanActivateFn = () => {
  const occurrenceId = inject(OnTable).occurrenceId();
  return occurrenceId === null || inject(Router).parseUrl(playerOf(occurrenceId));
};
