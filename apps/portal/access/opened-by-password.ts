import { inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router } from '@angular/router';
import { filter, fromEvent, merge } from 'rxjs';

const KEY = 'opened-by-password';

/** Whether a page opened something that may be open still. */
export const shutIsOwed = (): boolean => localStorage.getItem(KEY) !== null;

/** By a request that outlives the page, and past the service worker, which would answer in the server's place. Rejects where it did not arrive. */
export async function shutOpened(): Promise<void> {
  const { status } = await fetch('/api/portal/access/step-up', { method: 'DELETE', keepalive: true, headers: { 'ngsw-bypass': '1' } });
  // Who is not signed in any more has nothing open.
  if (status !== 204 && status !== 401) throw new Error(`Not shut: ${status}`);
  localStorage.removeItem(KEY);
}

/** What a password opened on one page is shut on the server when that page is left: the phone may be in another hand then. */
@Injectable({ providedIn: 'root' })
export class OpenedByPassword {
  private readonly router = inject(Router);
  private isOpen = false;
  /** The page was left, and whether that arrived is not known. */
  private isOwed = false;
  private tries = 0;

  constructor() {
    const toAnother = this.router.events.pipe(filter((event) => event instanceof NavigationStart && pageOf(event.url) !== pageOf(this.router.url)));
    merge(toAnother, fromEvent(window, 'pagehide')).pipe(takeUntilDestroyed()).subscribe(() => (this.isOpen || this.isOwed) && this.shut());
    fromEvent(window, 'online').pipe(takeUntilDestroyed()).subscribe(() => this.isOwed && this.shut());
  }

  /** Said before the password is sent: a page that goes before the reply would not know of it. And once more with the reply, which may come after that. */
  opened(): void {
    this.isOpen = true;
    this.isOwed = false;
    localStorage.setItem(KEY, 'yes');
  }

  /** What does not arrive is tried again, and at last by the next page that is loaded. */
  private shut(): void {
    this.isOpen = false;
    this.isOwed = true;
    const mine = (this.tries += 1);
    // A late answer to an earlier try says nothing of this one.
    void shutOpened().then(() => (this.isOwed &&= mine !== this.tries)).catch(() => undefined);
  }
}

const pageOf = (url: string) => url.split(/[?#]/, 1)[0];
