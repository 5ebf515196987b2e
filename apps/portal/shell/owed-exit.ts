const KEY = 'exit-owed';
const SIGN_INS = '/api/portal/access/sign-ins';

/** Of this phone, or of every one. */
export type Ends = 'current' | 'all';

let paying: Promise<void> | undefined;

/** Ends the sign-in by a request that outlives the page. Where it may not have left, the phone remembers that it is owed. */
export async function endSignIn(which: Ends = 'current'): Promise<void> {
  localStorage.setItem(KEY, which);
  await end(true).catch(() => undefined);
}

export const exitIsOwed = (): boolean => localStorage.getItem(KEY) !== null;

/** Before anything else is asked of the server: whoever left without a connection is signed out. Rejects while that cannot be. */
export function payExit(): Promise<void> {
  return (paying ??= end(false).finally(() => (paying = undefined)));
}

/** Past the service worker, which would answer in the server's place. Only ended, or nobody signed in any more, is paid. */
async function end(keepalive: boolean): Promise<void> {
  const all = localStorage.getItem(KEY) === 'all';
  const { status } = await fetch(all ? SIGN_INS : `${SIGN_INS}/current`, { method: 'DELETE', keepalive, headers: { 'ngsw-bypass': '1' } });
  if (status !== 204 && status !== 401) throw new Error(`Not signed out: ${status}`);
  localStorage.removeItem(KEY);
}
