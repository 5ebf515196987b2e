import type { HttpEvent, HttpRequest } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { AttentiveBackend } from '@attune/ui';
import type { Observable } from 'rxjs';

/** The service worker answers a lost connection with a 504 of its own, which reads as the server's. What goes to the API goes past it. */
@Injectable()
export class PastTheWorker extends AttentiveBackend {
  override handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    return super.handle(request.clone({ setHeaders: { 'ngsw-bypass': '1' } }));
  }
}
