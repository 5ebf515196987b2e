import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router } from '@angular/router';
import { sending } from '@attune/ui';
import { catchError, EMPTY, filter } from 'rxjs';

/** What a password opened on one page is shut on the server when another page is gone to: the phone may be in another hand then. */
@Injectable({ providedIn: 'root' })
export class OpenedByPassword {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private isOpen = false;

  constructor() {
    this.router.events
      .pipe(filter((event) => event instanceof NavigationStart), takeUntilDestroyed())
      .subscribe(({ url }) => pageOf(url) === pageOf(this.router.url) || this.shut());
  }

  opened(): void {
    this.isOpen = true;
  }

  private shut(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.http.delete('/api/portal/access/step-up', sending({ quiet: true })).pipe(catchError(() => EMPTY)).subscribe();
  }
}

const pageOf = (url: string) => url.split(/[?#]/, 1)[0];
