const KEY = 'exit-owed';
const SIGN_IN = '/api/portal/access/sign-ins/current';

/** Ends the sign-in by a request that outlives the page. Where it may not have left, the phone remembers that it is owed. */
export function endSignIn(): void {
  localStorage.setItem(KEY, '1');
  void fetch(SIGN_IN, { method: 'DELETE', keepalive: true }).then(paid, () => undefined);
}

export const exitIsOwed = (): boolean => localStorage.getItem(KEY) !== null;

/** Before anything else is asked of the server: whoever left without a connection is signed out. Rejects while there is none. */
export async function payExit(): Promise<void> {
  if (exitIsOwed()) await fetch(SIGN_IN, { method: 'DELETE', headers: { 'ngsw-bypass': '1' } }).then(paid);
}

const paid = (): void => localStorage.removeItem(KEY);
