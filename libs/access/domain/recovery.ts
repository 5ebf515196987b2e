import type { InvitationWay } from './invitation';

/** Hours between the start of a recovery and the first moment at which it can be used (R063; ASVS 6.4.4). */
export const RECOVERY_DELAY_HOURS = 24;
/** Hours for which it can be used then: as long as an invitation (R025). */
export const RECOVERY_HOURS = 72;

/** When a way back in that is begun at `now` can be used: ISO instants, from the first on and before the second. */
export function recoveryTimes(now: Date): { opensAt: string; expiresAt: string } {
  const opens = now.getTime() + RECOVERY_DELAY_HOURS * 3_600_000;
  return { opensAt: new Date(opens).toISOString(), expiresAt: new Date(opens + RECOVERY_HOURS * 3_600_000).toISOString() };
}

/** Whether the wait is over; at the very moment it is. */
export function recoveryIsOpen(opensAt: string, now: Date): boolean {
  return now.getTime() >= Date.parse(opensAt);
}

/**
 * What whoever began it gets to see, once. Never link and code both: the code to tell where the link goes by mail, or the link to show,
 * whose code only the person's own device is given. So nobody who begins a recovery can finish it.
 */
export interface RecoveryMade {
  way: InvitationWay;
  code: string | null;
  link: string | null;
  opensAt: string;
  expiresAt: string;
}

/** A recovery that is under way, as the practice sees it. */
export interface RecoveryUnderWay {
  startedAt: string;
  opensAt: string;
  expiresAt: string;
}

/** The six digits of a link that was shown: given to the first device that opens it, once. */
export interface RecoveryClaimed {
  code: string;
  opensAt: string;
  expiresAt: string;
}

/** What opens to whoever holds both the link and the code. */
export interface RecoveryOpened {
  name: string;
  email: string;
  opensAt: string;
  expiresAt: string;
  /** Whether the wait is over and a new password can be chosen. */
  ready: boolean;
  passwordMinimum: number;
}
