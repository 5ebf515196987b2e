import { ok, refuse, type Result } from '@attune/util';

/** Who said that the hold may be lifted, so far. */
export interface HoldState {
  lifted: boolean;
  clinicianYes: string | null;
  supervisorYes: string | null;
}

/** The person who says it now: as which of the two, and whether this couple's clinician is supervised at all. */
export interface Lifter {
  staffId: string;
  as: 'clinician' | 'supervisor';
  supervised: boolean;
}

export type LiftReason = 'already-lifted' | 'already-said' | 'same-person';

/**
 * What a yes to lifting does: kept until the other's yes comes, or the hold is lifted. Clinician and supervisor lift it together, and one
 * person is never both; only where nobody supervises the clinician does the licensed clinician lift alone. Practice policy.
 */
export function sayYesToLifting(hold: HoldState, lifter: Lifter): Result<'kept' | 'lifted', LiftReason> {
  if (hold.lifted) return refuse('already-lifted');
  const [own, other] = lifter.as === 'clinician' ? [hold.clinicianYes, hold.supervisorYes] : [hold.supervisorYes, hold.clinicianYes];
  if (own !== null) return refuse('already-said');
  if (other === lifter.staffId) return refuse('same-person');
  return ok(other !== null || (lifter.as === 'clinician' && !lifter.supervised) ? 'lifted' : 'kept');
}

export const LIFT_REASONS: Readonly<Record<LiftReason, string>> = {
  'already-lifted': 'This hold is lifted already. Reload to see it.',
  'already-said': 'A yes from this side is already recorded. The other one is still owed.',
  'same-person': 'One person cannot say both. The clinician and the supervisor lift a hold together.',
};
