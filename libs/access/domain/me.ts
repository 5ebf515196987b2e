import type { Role } from './permissions';
import type { SecondFactorStep } from './second-factor';
import type { AccountKind } from './sign-in-limits';

export type Language = 'en' | 'es';
export const LANGUAGES = ['en', 'es'] as const satisfies readonly Language[];

/** Who is signed in here, and for how long; what every screen asks first. */
export interface Me {
  personId: string;
  kind: AccountKind;
  name: string;
  email: string;
  emailVerified: boolean;
  language: Language;
  roles: Role[];
  practice: { name: string; zone: string; demo: boolean };
  conjoint: boolean;
  /** What is still owed before anything else opens: the code of the second factor, or setting one up. */
  owes: SecondFactorStep | null;
  secondFactor: boolean;
  /** Fewest characters of this account's password. */
  passwordMinimum: number;
  /** Until when the password given again counts; null when it does not. */
  stepUpUntil: string | null;
  signIn: { id: string; endsAt: string; expiresAt: string };
  /** A way back in that the practice began for this account, and that the person can stop; null where there is none. */
  recovery: { startedAt: string; opensAt: string } | null;
}

/** One sign-in of one's own, as the list shows it. */
export interface SignInRow {
  id: string;
  device: string;
  startedAt: string;
  lastSeenAt: string;
  here: boolean;
}
