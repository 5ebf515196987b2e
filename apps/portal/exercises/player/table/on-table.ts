import { inject, Injectable, signal } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { QuickExit } from '../../../shell/quick-exit';

const KEY = 'on-table';

/** Whether this phone lies on the table. Kept for the tab, so that neither a reload nor another address leads past the password. */
@Injectable({ providedIn: 'root' })
export class OnTable {
  private readonly at = signal(sessionStorage.getItem(KEY));
  /** For which occurrence it was laid there; null where it was not. */
  readonly occurrenceId = this.at.asReadonly();

  constructor() {
    inject(QuickExit).alsoErase(() => this.takeUp());
  }

  lay(occurrenceId: string): void {
    sessionStorage.setItem(KEY, occurrenceId);
    this.at.set(occurrenceId);
  }
  takeUp(): void {
    sessionStorage.removeItem(KEY);
    this.at.set(null);
  }
}

/** From the table there is one way, and it asks for the password. */
export const notFromTable: CanActivateFn = () => {
  const occurrenceId = inject(OnTable).occurrenceId();
  return occurrenceId === null || inject(Router).createUrlTree(['/play', occurrenceId]);
};
