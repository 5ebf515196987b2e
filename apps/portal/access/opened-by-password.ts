import { inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router } from '@angular/router';
import { filter, fromEvent, merge } from 'rxjs';

/** What a password opened on one page is shut on the server when that page is left: the phone may be in another hand then. */
@Injectable({ providedIn: 'root' })
export class OpenedByPassword {
  private readonly router = inject(Router);
  private isOpen = false;

  constructor() {
    const toAnother = this.router.events.pipe(filter((event) => event instanceof NavigationStart && pageOf(event.url) !== pageOf(this.router.url)));
    merge(toAnother, fromEvent(window, 'pagehide')).pipe(takeUntilDestroyed()).subscribe(() => this.shut());
  }

  opened(): void {
    this.isOpen = true;
  }

  /** By a request that outlives the page, and past the service worker, which would answer in the server's place. */
  private shut(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    void fetch('/api/portal/access/step-up', { method: 'DELETE', keepalive: true, headers: { 'ngsw-bypass': '1' } }).catch(() => undefined);
  }
}

const pageOf = (url: string) => url.split(/[?#]/, 1)[0];
