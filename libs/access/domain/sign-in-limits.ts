export type AccountKind = 'staff' | 'partner';

/**
 * How long a sign-in lasts, in minutes: without a touch, and at all (`security.md` appendix 6: the stricter of OWASP and
 * NIST SP 800-63B; R046).
 */
export const SIGN_IN_LIMITS: Record<AccountKind, { idleMinutes: number; absoluteMinutes: number }> = {
  staff: { idleMinutes: 15, absoluteMinutes: 12 * 60 },
  partner: { idleMinutes: 30, absoluteMinutes: 24 * 60 },
};

/** How long a password given again counts, in minutes (R065). */
export const STEP_UP_MINUTES = 5;

export interface SignInTimes {
  kind: AccountKind;
  startedAt: string;
  lastSeenAt: string;
}

/** The ISO instant at which the sign-in ends if nothing happens any more. */
export function signInEnds({ kind, startedAt, lastSeenAt }: SignInTimes): string {
  const { idleMinutes } = SIGN_IN_LIMITS[kind];
  const idle = Date.parse(lastSeenAt) + idleMinutes * 60_000;
  return new Date(Math.min(idle, absoluteEnd(kind, startedAt))).toISOString();
}

/** Whether the sign-in still holds; at the very moment of its end it does not. */
export function signInHolds(times: SignInTimes, now: Date): boolean {
  return now.getTime() < Date.parse(signInEnds(times));
}

/** The ISO instant after which even a busy sign-in is over. */
export function signInExpires(kind: AccountKind, startedAt: Date): string {
  return new Date(absoluteEnd(kind, startedAt.toISOString())).toISOString();
}

/** Whether the password was given again recently enough for an act that asks for it. */
export function stepUpHolds(stepUpAt: string | null, now: Date): boolean {
  if (stepUpAt === null) return false;
  const age = now.getTime() - Date.parse(stepUpAt);
  return age >= 0 && age < STEP_UP_MINUTES * 60_000;
}

function absoluteEnd(kind: AccountKind, startedAt: string): number {
  return Date.parse(startedAt) + SIGN_IN_LIMITS[kind].absoluteMinutes * 60_000;
}
