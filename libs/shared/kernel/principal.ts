export type PersonKind = 'staff' | 'partner' | 'system';

/** Who acts: the signed-in person of a request, or the system in a job. */
export interface Principal {
  practiceId: string;
  personId: string;
  kind: PersonKind;
  roles: readonly string[];
  signInId: string | null;
  /** Conjoint mode: rows of a single partner are refused to this sign-in. */
  conjoint: boolean;
  /** Whether the second factor was given in this sign-in. */
  mfa: boolean;
  /** When the password was last given again (ISO instant). */
  stepUpAt: string | null;
  /** The practice's time zone, an IANA name. */
  zone: string;
}

/** Jobs act as nobody in particular; audit shows this id beside the initiator. */
export const SYSTEM_PERSON = '00000000-0000-0000-0000-000000000000';

/** The system acting inside one practice. */
export function systemPrincipal(practiceId: string, zone: string): Principal {
  return { practiceId, personId: SYSTEM_PERSON, kind: 'system', roles: [], signInId: null, conjoint: false, mfa: true, stepUpAt: null, zone };
}
