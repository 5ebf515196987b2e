/** What is counted apart: tries on one account, from one known device of it, from one network. */
export type ThrottleScope = 'account' | 'device' | 'network';

/** Tries that cost no waiting (`security.md` appendix 6; ASVS 6.1.1). A network may be a whole practice behind one address. */
export const FREE_TRIES: Record<ThrottleScope, number> = { account: 5, device: 10, network: 40 };
/** Longest wait between two tries, in seconds. There is no lock: a stranger cannot shut anybody out (R059). */
export const LONGEST_WAIT = 60;
/** Minutes without a failure after which counting begins anew. */
export const FORGET_MINUTES = 60;

/** Seconds to wait after so many failures in a row: none for the free ones, then 1, 2, 4 ... up to 60. */
export function throttleDelay(failures: number, scope: ThrottleScope): number {
  const beyond = failures - FREE_TRIES[scope];
  return beyond < 0 ? 0 : Math.min(LONGEST_WAIT, 2 ** Math.min(beyond, 16));
}

export interface Tries {
  failures: number;
  /** ISO instant of the last failure; null when there was none. */
  lastAt: string | null;
}

/** What the failures come to now: long ago is forgotten. */
export function triesNow(tries: Tries, now: Date): Tries {
  if (tries.lastAt === null) return { failures: 0, lastAt: null };
  const quiet = now.getTime() - Date.parse(tries.lastAt);
  return quiet >= FORGET_MINUTES * 60_000 ? { failures: 0, lastAt: null } : tries;
}

/** Seconds until the next try is allowed; 0 when it is allowed now. */
export function secondsToWait(tries: Tries, scope: ThrottleScope, now: Date): number {
  const { failures, lastAt } = triesNow(tries, now);
  if (lastAt === null) return 0;
  const until = Date.parse(lastAt) + throttleDelay(failures, scope) * 1000;
  return Math.max(0, Math.ceil((until - now.getTime()) / 1000));
}
