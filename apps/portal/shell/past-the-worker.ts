import { HttpErrorResponse, type HttpEvent, type HttpRequest } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { AttentiveBackend } from '@attune/ui';
import { catchError, defer, type Observable, switchMap, throwError } from 'rxjs';
import { shutIsOwed, shutOpened } from '../access/opened-by-password';
import { exitIsOwed, payExit } from './owed-exit';

/**
 * The service worker answers a lost connection with a 504 of its own, which reads as the server's. What goes to the API goes past it. And nothing goes
 * there before whoever left without a connection is signed out, and what a page before this one opened by a password is shut: the phone may be in another
 * hand by now.
 */
@Injectable()
export class PastTheWorker extends AttentiveBackend {
  /** As it was when this page was loaded. */
  private owesShut = shutIsOwed();
  private shutting: Promise<void> | undefined;

  override handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    const sent = () => super.handle(request.clone({ setHeaders: { 'ngsw-bypass': '1' } }));
    if (!exitIsOwed() && !this.owesShut) return sent();
    return defer(() => (exitIsOwed() ? payExit() : this.shut())).pipe(
      catchError(() => throwError(() => new HttpErrorResponse({ status: 0, url: request.url }))),
      switchMap(sent),
    );
  }

  private shut(): Promise<void> {
    return (this.shutting ??= shutOpened().then(() => void (this.owesShut = false)).finally(() => (this.shutting = undefined)));
  }
}
