import type { Role } from './permissions';
import type { AccountKind } from './sign-in-limits';

export type Language = 'en' | 'es';
export const LANGUAGES = ['en', 'es'] as const satisfies readonly Language[];

/** Who is signed in here, and for how long; what every screen asks first. */
export interface Me {
  personId: string;
  kind: AccountKind;
  name: string;
  language: Language;
  roles: Role[];
  practice: { name: string; zone: string; demo: boolean };
  conjoint: boolean;
  /** Whether something is still owed before anything else opens: the code of the second factor, or setting one up. */
  owes: SecondFactorStep | null;
  secondFactor: boolean;
  stepUpUntil: string | null;
  signIn: { id: string; endsAt: string; expiresAt: string; idleMinutes: number };
}

export type SecondFactorStep = 'code' | 'set-up';

/** One sign-in of one's own, as the list shows it. */
export interface SignInRow {
  id: string;
  device: string;
  startedAt: string;
  lastSeenAt: string;
  here: boolean;
}

/** A second factor while it is being set up. */
export interface SecondFactorSetUp {
  secret: string;
  uri: string;
  /** The QR code as SVG text. */
  picture: string;
}

/** How many recovery codes an account has; each is good once. */
export const RECOVERY_CODES = 10;
