import type { Principal } from '@attune/kernel';

/** Who acts before it is known who acts: no practice, no person, no role. Row policies show such a one nothing. */
export const NOBODY: Principal = {
  practiceId: '', personId: '', kind: 'partner', roles: [], signInId: null, conjoint: false, mfa: false, stepUpAt: null, zone: 'UTC',
};
