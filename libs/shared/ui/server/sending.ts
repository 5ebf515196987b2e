import { HttpContext, HttpContextToken, HttpErrorResponse, type HttpEvent, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, type Observable, switchMap, throwError } from 'rxjs';
import { SignedOut, type SignInReason } from './signed-out';

interface Sending {
  /** A key of one's own making: the same submit sent twice has one effect. */
  key?: string;
  /** The version that the person saw; the server refuses when somebody wrote in between. */
  version?: number;
  /** Let a 401 through instead of asking to sign in again. */
  quiet?: boolean;
}

const SENDING = new HttpContextToken<Sending>(() => ({}));

/** Options of a write: `http.put(url, body, sending({ version: 3 }))`, `http.post(url, body, sending({ key }))`. */
export function sending(how: Sending): { context: HttpContext } {
  return { context: new HttpContext().set(SENDING, how) };
}

/**
 * Does a submit with a key of its own. What was done, or refused, is over: the next try has another key. Where no answer came, or one from
 * something on the way, it may have been done: with the same key a second press does nothing a second time.
 */
export function keyed(): <T>(work: (key: string) => Promise<T>) => Promise<T> {
  let key: string = crypto.randomUUID();
  return async (work) => {
    const used = key;
    try {
      const done = await work(used);
      key = crypto.randomUUID();
      return done;
    } catch (error) {
      const unsure = error instanceof HttpErrorResponse && (error.status === 0 || error.status >= 500);
      if (!unsure) key = crypto.randomUUID();
      throw error;
    }
  };
}

/** Sets the headers of `sending`, and turns a lost sign-in into a question: once answered, the same request goes out again. */
export const talkToServer: HttpInterceptorFn = (request, next) => {
  const { key, version, quiet } = request.context.get(SENDING);
  const signedOut = inject(SignedOut);
  const setHeaders: Record<string, string> = {};
  if (key !== undefined) setHeaders['Idempotency-Key'] = key;
  if (version !== undefined) setHeaders['If-Match'] = `"${version}"`;
  const sent = request.clone({ setHeaders });
  // Whoever signs in again may still owe the password for the act itself: each is asked once.
  const send = (asked: readonly SignInReason[]): Observable<HttpEvent<unknown>> =>
    next(sent).pipe(
      catchError((error: unknown) => {
        if (quiet || !(error instanceof HttpErrorResponse) || error.status !== 401) return throwError(() => error);
        const [reason, act] = wanted(error);
        if (asked.includes(reason)) return throwError(() => error);
        const answer = signedOut.ask(reason, act);
        // Another question may be open already: then it was that one which is answered.
        const said = signedOut.reason;
        return from(answer).pipe(switchMap((again) => (again ? send([...asked, said]) : throwError(() => error))));
      }),
    );
  return send([]);
};

function wanted(error: HttpErrorResponse): [SignInReason, string | undefined] {
  const body = error.error as { type?: string; act?: string } | null;
  return body?.type?.endsWith('step-up-required') ? ['step-up', body.act] : ['signed-out', undefined];
}
