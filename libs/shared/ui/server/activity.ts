import { DOCUMENT } from '@angular/common';
import { FetchBackend, type HttpBackend, type HttpEvent, type HttpRequest } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';

/** Milliseconds without a touch of key, pointer or wheel after which requests are the page's own and no longer the person's. */
const AWAY_MS = 60_000;

/** When the person last did something on this page. */
@Injectable({ providedIn: 'root' })
export class Activity {
  private lastAt = Date.now();

  constructor() {
    const document = inject(DOCUMENT);
    for (const event of ['pointerdown', 'keydown', 'wheel', 'touchmove']) {
      document.addEventListener(event, () => (this.lastAt = Date.now()), { capture: true, passive: true });
    }
  }

  isAway(): boolean {
    return Date.now() - this.lastAt > AWAY_MS;
  }
}

/** Says of what the page sends by itself that nobody asked for it, so that it does not keep a sign-in alive (R046). */
@Injectable()
export class AttentiveBackend implements HttpBackend {
  private readonly backend = inject(FetchBackend);
  private readonly activity = inject(Activity);

  handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    return this.backend.handle(this.activity.isAway() ? request.clone({ setHeaders: { 'X-Background': '1' } }) : request);
  }
}
