import type { AccountKind } from './sign-in-limits';

/** How long an invitation can be used, in hours (R025). */
export const INVITATION_HOURS = 72;
/** Wrong six-digit codes after which an invitation is void: one in 200,000 to guess it. */
export const INVITATION_CODE_TRIES = 5;
/** How long a link to choose a new password can be used, in minutes (R062). */
export const RESET_MINUTES = 30;

export type InvitationState = 'open' | 'used' | 'revoked' | 'expired' | 'void';

export interface InvitationTimes {
  expiresAt: string;
  usedAt: string | null;
  revokedAt: string | null;
  codeFailures: number;
}

/** What has become of an invitation. Only staff are told; to whoever holds the link every refusal reads the same. */
export function invitationState(times: InvitationTimes, now: Date): InvitationState {
  if (times.usedAt !== null) return 'used';
  if (times.revokedAt !== null) return 'revoked';
  if (now.getTime() >= Date.parse(times.expiresAt)) return 'expired';
  return times.codeFailures >= INVITATION_CODE_TRIES ? 'void' : 'open';
}

/** The ISO instant at which an invitation made now is over. */
export function invitationExpires(now: Date): string {
  return new Date(now.getTime() + INVITATION_HOURS * 3_600_000).toISOString();
}

/** By mail to the address on record, or the link shown on the inviter's screen. The code is always told apart. */
export type InvitationWay = 'mail' | 'screen';

/** What the inviter gets to see, once: the code to tell in person, and the link where it is shown on the screen. */
export interface InvitationMade {
  id: string;
  way: InvitationWay;
  code: string;
  link: string | null;
  /** The link as a picture (SVG) for the camera of the invited person's own device; null where it was mailed. */
  picture: string | null;
  expiresAt: string;
}

/** What opens to whoever holds both the link and the code. */
export interface InvitationOpened {
  kind: AccountKind;
  name: string;
  email: string;
  language: 'en' | 'es';
  practiceName: string;
  invitedBy: string;
  passwordMinimum: number;
}
