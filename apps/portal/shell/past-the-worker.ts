import { HttpErrorResponse, type HttpEvent, type HttpRequest } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { AttentiveBackend } from '@attune/ui';
import { catchError, defer, type Observable, switchMap, throwError } from 'rxjs';
import { exitIsOwed, payExit } from './owed-exit';

/**
 * The service worker answers a lost connection with a 504 of its own, which reads as the server's. What goes to the API goes past it. And nothing goes
 * there before whoever left without a connection is signed out: the phone may be in another hand by now.
 */
@Injectable()
export class PastTheWorker extends AttentiveBackend {
  override handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    const sent = () => super.handle(request.clone({ setHeaders: { 'ngsw-bypass': '1' } }));
    if (!exitIsOwed()) return sent();
    return defer(payExit).pipe(
      catchError(() => throwError(() => new HttpErrorResponse({ status: 0, url: request.url }))),
      switchMap(sent),
    );
  }
}
