import type { AccountKind } from './sign-in-limits';

export type SecondFactorStep = 'code' | 'set-up';

/** How many recovery codes an account has; each is good once (R055). */
export const RECOVERY_CODES = 10;

export interface SecondFactorFacts {
  kind: AccountKind;
  /** Whether the practice is a demo. */
  demo: boolean;
  /** Whether the account has set up a second factor. */
  secondFactor: boolean;
  /** Whether it was given in this sign-in. */
  mfa: boolean;
}

/**
 * What a sign-in still owes before anything opens. Whoever has a second factor gives it each time; staff must have one
 * everywhere but in a demo practice (R052, issue 2).
 */
export function owedStep({ kind, demo, secondFactor, mfa }: SecondFactorFacts): SecondFactorStep | null {
  if (mfa) return null;
  if (secondFactor) return 'code';
  return mustHaveSecondFactor(kind, demo) ? 'set-up' : null;
}

/** Whether an account of this kind has to have a second factor. */
export function mustHaveSecondFactor(kind: AccountKind, demo: boolean): boolean {
  return kind === 'staff' && !demo;
}

/** A second factor while it is being set up. */
export interface SecondFactorSetUp {
  secret: string;
  uri: string;
  /** The QR code as SVG text. */
  picture: string;
}
